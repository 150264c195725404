"""What the commune returned, on the screen: notes beside fields, rows on top of the task list."""
