# Two commands do everything: `make run` and `make test`. See README.md.
VENV := .venv
PYTHON := $(VENV)/bin/python
READY := $(VENV)/.ready
export PYTHONUTF8 := 1
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: run test lint types contracts tests deep bench screenshots app lock clean

run:
	@.ci/prepare run
	@$(MAKE) --no-print-directory $(READY)
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ]; then \
	  $(PYTHON) -m ocop_desktop --workspace demo-workspace run --samples; \
	else \
	  echo "Không có màn hình: làm cùng việc đó trên dòng lệnh, kết quả ở ./demo-output"; \
	  $(PYTHON) -m ocop_desktop demo --out demo-output; \
	fi

test:
	@.ci/prepare test
	@$(MAKE) --no-print-directory $(READY)
	@$(MAKE) --no-print-directory lint types contracts tests

lint: $(READY)
	$(VENV)/bin/ruff check .
	$(VENV)/bin/ruff format --check .

types: $(READY)
	$(VENV)/bin/mypy

contracts: $(READY)
	$(VENV)/bin/lint-imports

tests: export QT_QPA_PLATFORM := offscreen
tests: $(READY)
	$(PYTHON) -m pytest -n 2 --dist loadfile --no-loadscope-reorder -q

# The same promises with twenty times as many drawn examples: for a night, not for each change.
deep: export QT_QPA_PLATFORM := offscreen
deep: export OCOP_EXAMPLES := deep
deep: $(READY)
	$(PYTHON) -m pytest -n 2 --dist loadfile --no-loadscope-reorder -q -o timeout=3600

bench: export QT_QPA_PLATFORM := offscreen
bench: $(READY)
	$(PYTHON) -m tests.bench

screenshots: export QT_QPA_PLATFORM := offscreen
screenshots: $(READY)
	$(PYTHON) -m tests.shots resources/screenshots

app: $(READY)
	$(PYTHON) -m PyInstaller --noconfirm --distpath dist --workpath build build.spec
	QT_QPA_PLATFORM=offscreen dist/ocop-desktop/ocop-desktop --self-test

# Recompile the pinned, hashed versions; run it from an environment that has `uv`.
lock:
	uv pip compile --universal --python-version 3.11 --extra dev --generate-hashes --no-header \
	  --no-annotate --no-emit-index-url -o requirements.lock pyproject.toml

$(READY): requirements.lock pyproject.toml
	@python3 -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Cần Python 3.11 trở lên; máy đang có $$(python3 --version)." >&2; exit 1; }
	@test -x $(PYTHON) || python3 -m venv $(VENV)
	@echo "Chuẩn bị môi trường $(VENV) từ requirements.lock"
	@$(PYTHON) -m pip install -q --require-hashes -r requirements.lock
	@$(PYTHON) -m pip install -q --no-deps --no-build-isolation -e .
	@touch $@

clean:
	rm -rf $(VENV) build dist demo-output demo-workspace
