"""The law as data: typed frozen values read strictly from `forms/`. No Qt, no network, no clock."""
