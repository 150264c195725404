"""Finds every text of the window that is translated, by reading the code as a tree.

Qt's own extractor knows `self.tr` and `QCoreApplication.translate`, but not the small `_tr`
functions that give a module one context; here all three are read in the same way.
"""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ROOMS = (ROOT / "ocop_desktop" / "ui", ROOT / "ocop_desktop" / "app.py")
_VIETNAMESE = re.compile(r"[À-ÖØ-öø-ỹ]")
# Letters that also stand in signs and names that no language translates.
_NOT_WORDS = re.compile(r"^[\W\d_×]*$")


@dataclass(slots=True)
class Found:
    """What one reading of the code found.

    `messages`: pairs (context, source). `loose`: places, "file:line: text", of a text that is
    translated but not written out where it is translated, or written out and not translated.
    """

    messages: set[tuple[str, str]] = field(default_factory=set)
    loose: list[str] = field(default_factory=list)


def python_files() -> list[Path]:
    """Return the modules that speak to a person through Qt."""
    files = [one for room in ROOMS for one in ([room] if room.is_file() else room.rglob("*.py"))]
    return sorted(files)


def read_all() -> Found:
    """Return what all modules say."""
    found = Found()
    for path in python_files():
        read_source(path.read_text(encoding="utf-8"), path.relative_to(ROOT).as_posix(), found)
    return found


def read_source(text: str, name: str, found: Found) -> None:
    """Add what one module says to `found`."""
    tree = ast.parse(text)
    _Reader(name, _wrapper_context(tree), found).visit(tree)


def _wrapper_context(tree: ast.Module) -> str | None:
    """Return the context of the module's `_tr` function, None without one."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef) and node.name == "_tr":
            for call in _translate_calls(node):
                return _text(call.args[0])
    return None


def _translate_calls(tree: ast.AST) -> Iterator[ast.Call]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and _called(node) == "translate" and len(node.args) > 1:
            yield node


def _called(node: ast.Call) -> str:
    function = node.func
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def _text(node: ast.expr) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def _is_vietnamese(text: str) -> bool:
    return bool(_VIETNAMESE.search(text)) and not _NOT_WORDS.match(text)


class _Reader(ast.NodeVisitor):
    def __init__(self, name: str, wrapper: str | None, found: Found) -> None:
        self._name = name
        self._wrapper = wrapper
        self._found = found
        self._classes: list[str] = []

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        self._classes.append(node.name)
        self.generic_visit(node)
        self._classes.pop()

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        if node.name != "_tr":
            self.generic_visit(node)

    def visit_Expr(self, node: ast.Expr) -> None:
        if _text(node.value) is None:  # a docstring is not shown
            self.generic_visit(node)

    def visit_Call(self, node: ast.Call) -> None:
        name = _called(node)
        if name == "tr" and node.args:
            self._take(node, self._classes[-1] if self._classes else None, node.args[0])
        elif name == "_tr" and node.args:
            self._take(node, self._wrapper, node.args[0])
        elif name == "translate" and len(node.args) > 1 and _text(node.args[0]) is not None:
            self._take(node, _text(node.args[0]), node.args[1])
        else:
            self.generic_visit(node)
            return
        self.visit(node.func)
        for extra in node.args[2:]:
            self.visit(extra)

    def visit_Constant(self, node: ast.Constant) -> None:
        text = node.value
        if isinstance(text, str) and _is_vietnamese(text):
            self._loose(node, text)

    def visit_JoinedStr(self, node: ast.JoinedStr) -> None:
        if any(_is_vietnamese(_text(part) or "") for part in node.values):
            self._loose(node, ast.unparse(node))
        for part in node.values:
            if isinstance(part, ast.FormattedValue):
                self.visit(part)

    def _take(self, node: ast.Call, context: str | None, argument: ast.expr) -> None:
        source = _text(argument)
        if source is None or context is None:
            self._loose(node, ast.unparse(node))
        elif source:
            self._found.messages.add((context, source))

    def _loose(self, node: ast.expr, text: str) -> None:
        self._found.loose.append(f"{self._name}:{node.lineno}: {text}")
