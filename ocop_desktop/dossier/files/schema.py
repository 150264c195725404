"""JSON Schema of a dossier file, generated from a rulebook."""

from typing import Any

from ocop_desktop.dossier.files.jsonfile import FORMAT
from ocop_desktop.dossier.kinds import kind_of
from ocop_desktop.dossier.values import MAX_PAGE
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.rulebook.units import AdminUnits


def json_schema(rulebook: Rulebook, units: AdminUnits) -> dict[str, Any]:
    """Return the schema (draft 2020-12). Options are numbered from 1 in the law's order."""
    flags = {"type": "object", "additionalProperties": {"type": "boolean"}}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"Hồ sơ sản phẩm OCOP theo {rulebook.edition.short}",
        "type": "object",
        "required": ["rulebook"],
        "additionalProperties": False,
        "properties": {
            "format": {"const": FORMAT},
            "rulebook": {"const": rulebook.id},
            "id": {"type": ["string", "null"]},
            "set": {"enum": [*rulebook.sets, None]},
            "sample": {"type": "boolean"},
            "answers": {
                "type": "object",
                "additionalProperties": False,
                "properties": {
                    field.id: {
                        **kind_of(field, units).schema(field),
                        "title": field.label,
                        "description": field.source,
                    }
                    for field in rulebook.fields.values()
                },
            },
            "assessment": {"type": "object", "additionalProperties": _answer()},
            "eliminations": flags,
            "requirements": flags,
            "planned": flags,
            "evidence": {"type": "array", "items": _evidence(rulebook)},
        },
    }


def _answer() -> dict[str, Any]:
    return {
        "type": ["object", "null"],
        "additionalProperties": False,
        "properties": {
            "option": {"type": ["integer", "null"], "minimum": 1},
            "case": {"type": ["string", "null"]},
            "description": {"type": "string"},
        },
    }


def _evidence(rulebook: Rulebook) -> dict[str, Any]:
    texts = ("id", "file", "link", "sha256", "title", "number", "issuer", "holder", "product")
    days = ("issued_on", "expires_on")
    properties: dict[str, Any] = {name: {"type": "string"} for name in (*texts, "note")}
    properties |= {name: {"type": ["string", "null"], "format": "date"} for name in days}
    properties |= {
        "kind": {"enum": [*(kind.id for kind in rulebook.evidence.kinds), None]},
        "subkind": {"enum": [*(item.id for item in rulebook.evidence.subkinds), None]},
        "size": {"type": "integer"},
        "order": {"type": "integer"},
        "criteria": {"type": "array", "items": {"type": "string"}},
        "fields": {"type": "array", "items": {"enum": list(rulebook.fields)}},
        "pages": {"type": ["array", "null"], "items": _page(), "minItems": 2, "maxItems": 2},
        "adjustments": _adjustments(),
    }
    return {
        "type": "object",
        "anyOf": [{"required": ["file"]}, {"required": ["link"]}],
        "additionalProperties": False,
        "properties": properties,
    }


def _adjustments() -> dict[str, Any]:
    turn = {"enum": [0, 90, 180, 270]}
    share = {"type": "number", "minimum": 0, "maximum": 1}
    crop = {"type": "array", "items": share, "minItems": 4, "maxItems": 4}
    return {
        "type": ["object", "null"],
        "additionalProperties": False,
        "properties": {
            "rotation": turn,
            "turned": {
                "type": "array",
                "items": {
                    "type": "array",
                    "prefixItems": [_page(), turn],
                    "minItems": 2,
                    "maxItems": 2,
                },
            },
            "crop": {**crop, "type": ["array", "null"]},
            "crops": {
                "type": "array",
                "items": {
                    "type": "array",
                    "prefixItems": [_page(), crop],
                    "minItems": 2,
                    "maxItems": 2,
                },
            },
            "pages": {"type": "array", "items": _page()},
        },
    }


def _page() -> dict[str, Any]:
    return {"type": "integer", "minimum": 1, "maximum": MAX_PAGE}
