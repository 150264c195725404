"""A spreadsheet-like editor for table fields: model, view, cells and clipboard."""
