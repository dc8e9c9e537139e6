"""Runs notebooks from a clean kernel: python execute.py OUT_FOLDER NOTEBOOK...

Writes the executed copies to OUT_FOLDER. Fails if a cell fails, if a plot lacks a glyph or a font, or if a committed
notebook holds outputs.
"""

import sys
from pathlib import Path

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError

TROUBLE = ("Glyph", "findfont")


def problems(path: Path, out: Path) -> list[str]:
    notebook = nbformat.read(path, as_version=4)
    cells = [cell for cell in notebook.cells if cell.cell_type == "code"]
    if any(cell.outputs or cell.execution_count for cell in cells):
        return [f"{path}: is committed with outputs; clear them"]
    client = NotebookClient(
        notebook, timeout=120, kernel_name="python3", resources={"metadata": {"path": str(path.parent)}}
    )
    try:
        client.execute()
    except CellExecutionError as failure:
        return [f"{path}: {failure}"]
    finally:
        out.mkdir(parents=True, exist_ok=True)
        nbformat.write(notebook, out / path.name)
    said = [
        (number, output.text)
        for number, cell in enumerate(cells, 1)
        for output in cell.outputs
        if output.output_type == "stream" and output.name == "stderr"
    ]
    return [f"{path}: code cell {number}: {text}" for number, text in said if any(t in text for t in TROUBLE)]


def main() -> int:
    if len(sys.argv) < 3:
        print(__doc__, file=sys.stderr)
        return 2
    found = [p for name in sys.argv[2:] for p in problems(Path(name).resolve(), Path(sys.argv[1]))]
    for problem in found:
        print(problem, file=sys.stderr)
    print(f"{len(sys.argv) - 2} notebook(s) executed, {len(found)} problem(s)")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
