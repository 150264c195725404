"""Write registers to a PostgreSQL server that an officer named: the app's only network call.

Nothing imports this module by itself: only the command `publish` does, when it is given an
address. Every run brings the tables in line and upserts by id, so that running it twice changes
nothing and running it after edits changes only what was edited.
"""

import importlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

import msgspec

from ocop_desktop.errors import UserError
from ocop_desktop.storage.publish_trouble import no_driver, not_reached, not_taken

SCHEMA = "ocop"
_PORT = 5432
_AT_ONCE = 500
_TIMEOUT_S = 20
_TYPES = {
    "integer": "bigint", "money": "bigint", "year": "integer", "yes_no": "boolean",
    "decimal": "double precision", "percent": "double precision", "date": "date",
}  # fmt: skip


class PublishColumn(msgspec.Struct, frozen=True, kw_only=True):
    """A column: its name, its kind in `forms/registers/`, what it means."""

    name: str
    kind: str
    about: str


class PublishTable(msgspec.Struct, frozen=True, kw_only=True):
    """A table to write. Rows hold (id, dossier or None, cells in the order of the columns)."""

    name: str
    about: str
    columns: tuple[PublishColumn, ...]
    rows: Callable[[], Iterator[tuple[str, str | None, Sequence[Any]]]]


class Published(msgspec.Struct, frozen=True, kw_only=True):
    """What one table got: rows that stand there now, new, changed and taken out ones."""

    table: str
    rows: int
    new: int
    changed: int
    removed: int


class Address(msgspec.Struct, frozen=True, kw_only=True):
    """Where the server is, out of "postgresql://user:password@host:port/database"."""

    host: str
    port: int
    database: str
    user: str
    password: str | None
    schema: str = SCHEMA
    source: str = ""
    tls: bool = False


def read_address(dsn: str) -> Address:
    """Return the parts of an address; raise UserError. `?schema=`, `?source=`, `?sslmode=` count.

    `source` tells offices apart that write into one schema; it defaults to "".
    """
    try:
        parts = urlsplit(dsn)
        port = parts.port or _PORT
    except ValueError as error:
        raise _wrong_address() from error
    more = dict(parse_qsl(parts.query))
    database = unquote(parts.path.lstrip("/"))
    if parts.scheme not in {"postgresql", "postgres"} or not parts.username or not database:
        raise _wrong_address()
    schema = more.get("schema", SCHEMA)
    if not schema.replace("_", "").isalnum() or not schema.isascii() or schema[0].isdigit():
        raise UserError(
            f"Tên schema “{schema}” chỉ được gồm chữ không dấu, số, gạch dưới — sửa lại."
        )
    return Address(
        host=unquote(parts.hostname or "localhost"),
        port=port,
        database=database,
        user=unquote(parts.username),
        password=unquote(parts.password) if parts.password is not None else None,
        schema=schema.lower(),
        source=more.get("source", ""),
        tls=more.get("sslmode", "prefer") in {"require", "verify-ca", "verify-full"},
    )


def publish(address: Address, tables: Iterable[PublishTable]) -> list[Published]:
    """Write every table in one transaction; the server has all of it or nothing of it."""
    with _connection(address) as run:
        run("START TRANSACTION")
        try:
            schema = address.schema
            run(f'CREATE SCHEMA IF NOT EXISTS "{schema}"')
            done = [_publish(run, address, table) for table in tables]
            run("COMMIT")
        except BaseException:
            run("ROLLBACK")
            raise
    return done


Run = Callable[..., Any]


@contextmanager
def _connection(address: Address) -> Iterator[Run]:
    try:
        driver = importlib.import_module("pg8000.native")
    except ModuleNotFoundError as error:
        raise no_driver("pg8000") from error
    troubles = (driver.InterfaceError, driver.DatabaseError, OSError)
    try:
        connection = driver.Connection(
            address.user,
            host=address.host,
            port=address.port,
            database=address.database,
            # Without any the driver breaks where the server asks for one.
            password=address.password or "",
            timeout=_TIMEOUT_S,
            application_name="OCOP Desktop",
            ssl_context=True if address.tls else None,
        )
    except troubles as error:
        raise not_reached(f"{address.host}:{address.port}", error) from error
    try:
        yield connection.run
    except troubles as error:
        raise not_taken(error) from error
    finally:
        connection.close()


def _publish(run: Run, address: Address, table: PublishTable) -> Published:
    name = f'"{address.schema}"."{table.name}"'
    _shape(run, name, table)
    columns = [column.name for column in table.columns]
    names = ["source", "id", "dossier", *columns]
    incoming = f"incoming_{table.name}"
    run(f"CREATE TEMPORARY TABLE {incoming} (LIKE {name}) ON COMMIT DROP")
    rows = 0
    for part in _parts(table.rows()):
        _fill(run, incoming, names, table, address.source, part)
        rows += len(part)
    sets = ", ".join(f'"{one}" = EXCLUDED."{one}"' for one in ["dossier", *columns])
    differs = " OR ".join(
        f't."{one}" IS DISTINCT FROM EXCLUDED."{one}"' for one in ["dossier", *columns]
    )
    quoted = ", ".join(f'"{one}"' for one in names)
    written = run(
        f"INSERT INTO {name} AS t ({quoted}, published_at) "  # noqa: S608  (our own names)
        f"SELECT {quoted}, now() FROM {incoming} "
        f"ON CONFLICT (source, id) DO UPDATE SET {sets}, published_at = now() "
        f"WHERE {differs} RETURNING (xmax = 0)"
    )
    gone = run(
        f"DELETE FROM {name} t WHERE source = :source AND NOT EXISTS "  # noqa: S608
        f"(SELECT 1 FROM {incoming} i WHERE i.id = t.id) RETURNING id",
        source=address.source,
    )
    new = sum(bool(row[0]) for row in written)
    return Published(
        table=table.name, rows=rows, new=new, changed=len(written) - new, removed=len(gone)
    )


def _shape(run: Run, name: str, table: PublishTable) -> None:
    """Create the table or add what is missing; a column that is no longer sent stays."""
    run(
        f"CREATE TABLE IF NOT EXISTS {name} (source text NOT NULL, id text NOT NULL, dossier text, "
        "published_at timestamptz NOT NULL DEFAULT now(), PRIMARY KEY (source, id))"
    )
    run(f"COMMENT ON TABLE {name} IS {_literal(table.about)}")
    for column in table.columns:
        kind = _TYPES.get(column.kind, "text")
        run(f'ALTER TABLE {name} ADD COLUMN IF NOT EXISTS "{column.name}" {kind}')
        run(f'COMMENT ON COLUMN {name}."{column.name}" IS {_literal(column.about)}')


def _fill(
    run: Run,
    incoming: str,
    names: Sequence[str],
    table: PublishTable,
    source: str,
    rows: Sequence[tuple[str, str | None, Sequence[Any]]],
) -> None:
    """Put rows into the table beside, each column as one array: one trip for many rows."""
    kinds = ["text", "text", "text", *(_TYPES.get(c.kind, "text") for c in table.columns)]
    columns = zip(
        *([source, row_id, dossier, *cells] for row_id, dossier, cells in rows), strict=True
    )
    values = {f"v{at}": list(map(_text, column)) for at, column in enumerate(columns)}
    arrays = ", ".join(f"CAST(:v{at} AS text[])" for at in range(len(names)))
    picked = ", ".join(f"CAST(r.c{at} AS {kind})" for at, kind in enumerate(kinds))
    aliases = ", ".join(f"c{at}" for at in range(len(names)))
    quoted = ", ".join(f'"{one}"' for one in names)
    run(
        f"INSERT INTO {incoming} ({quoted}, published_at) "  # noqa: S608  (our own names)
        f"SELECT {picked}, now() FROM unnest({arrays}) AS r({aliases})",
        **values,
    )


def _parts(
    rows: Iterable[tuple[str, str | None, Sequence[Any]]],
) -> Iterator[list[tuple[str, str | None, Sequence[Any]]]]:
    part: list[tuple[str, str | None, Sequence[Any]]] = []
    for row in rows:
        part.append(row)
        if len(part) == _AT_ONCE:
            yield part
            part = []
    if part:
        yield part


def _text(value: Any) -> str | None:
    if value is None:
        return None
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value).replace("\x00", "")


def _literal(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def _wrong_address() -> UserError:
    return UserError(
        "Địa chỉ máy chủ phải có dạng postgresql://tên:mật_khẩu@máy:cổng/cơ_sở_dữ_liệu — "
        "hỏi người quản máy chủ rồi ghi lại."
    )


def schema_document(tables: Iterable[PublishTable]) -> str:
    """Return the description of what is published, as Markdown."""
    about = (
        "Mỗi bảng có khóa chính (`source`, `id`): `source` là tên đơn vị gửi, `id` không đổi giữa "
        "các lần gửi. `dossier` là mã hồ sơ đứng sau dòng đó (nếu có); `published_at` là lúc dòng "
        "được ghi hoặc đổi lần cuối. Gửi lại không tạo dòng mới; dòng đã xóa ở sổ thì bị xóa ở "
        "máy chủ, chỉ trong phạm vi `source` của đơn vị."
    )
    lines = ["# Các bảng được gửi lên PostgreSQL", "", about]
    for table in tables:
        lines += ["", f"## {SCHEMA}.{table.name}", "", table.about, ""]
        lines += ["| cột | kiểu | nghĩa |", "|---|---|---|"]
        lines += [
            f"| `{column.name}` | {_TYPES.get(column.kind, 'text')} | {column.about} |"
            for column in table.columns
        ]
    return "\n".join(lines) + "\n"
