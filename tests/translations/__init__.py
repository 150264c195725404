"""The English words of the window: found in the code, kept in a .ts file, compiled to .qm.

python -m tests.translations update     bring resources/translations/ocop_en.ts up to date
python -m tests.translations fill FILE  take translations from a JSON map of source to English
python -m tests.translations missing    print what has no translation yet, as JSON
python -m tests.translations release    compile the .ts into the .qm that the app loads
"""
