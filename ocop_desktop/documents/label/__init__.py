"""Draft labels at true size: blocks laid out in millimetres, written as vector PDF."""
