"""Drawings on reportlab's canvas."""

from reportlab.pdfgen.canvas import Canvas

from ocop_desktop.documents.drawing import Band, Disc, Figure, Mark, Shape, Words
from ocop_desktop.documents.pdf.fonts import Fonts
from ocop_desktop.documents.pdf.words import MM


def draw_figure(canvas: Canvas, figure: Figure, x: float, top: float, fonts: Fonts) -> None:
    """Draw `figure` with its upper left corner at (x, top), in points."""
    canvas.saveState()
    canvas.translate(x, top)
    for mark in figure.marks:
        _draw(canvas, mark, fonts)
    canvas.restoreState()


def _draw(canvas: Canvas, mark: Mark, fonts: Fonts) -> None:
    match mark:
        case Shape():
            _shape(canvas, mark)
        case Disc():
            _pen(canvas, mark)
            center = (mark.center[0] * MM, -mark.center[1] * MM)
            canvas.circle(*center, mark.radius * MM, stroke=bool(mark.stroke), fill=bool(mark.fill))
        case Band():
            _band(canvas, mark)
        case Words():
            _words(canvas, mark, fonts)


def _pen(canvas: Canvas, mark: Shape | Disc) -> None:
    canvas.setLineWidth(mark.line * MM)
    canvas.setDash([step * MM for step in mark.dash])
    if mark.fill:
        canvas.setFillColor(mark.fill)
    if mark.stroke:
        canvas.setStrokeColor(mark.stroke)


def _shape(canvas: Canvas, mark: Shape) -> None:
    _pen(canvas, mark)
    path = canvas.beginPath()
    for place, (x, y) in enumerate(mark.points):
        # Our y points down, the page's up.
        (path.lineTo if place else path.moveTo)(x * MM, -y * MM)
    if mark.closed:
        path.close()
    canvas.drawPath(path, stroke=bool(mark.stroke), fill=bool(mark.fill))


def _band(canvas: Canvas, mark: Band) -> None:
    canvas.setLineWidth(mark.thickness * MM)
    canvas.setDash([])
    canvas.setLineCap(0)
    canvas.setStrokeColor(mark.color)
    x, y, radius = mark.center[0] * MM, -mark.center[1] * MM, mark.radius * MM
    # The canvas counts counter-clockwise from 3 o'clock.
    box = (x - radius, y - radius, x + radius, y + radius)
    canvas.arc(*box, startAng=90 - mark.start, extent=-mark.span)


def _words(canvas: Canvas, mark: Words, fonts: Fonts) -> None:
    face = fonts.face(bold=mark.bold, italic=False)
    canvas.setFont(face.name, mark.size)
    canvas.setFillColor(mark.color)
    x, y = mark.at[0] * MM, -mark.at[1] * MM
    share = {"left": 0.0, "center": 0.5, "right": 1.0}[mark.anchor]
    canvas.drawString(x - share * face.width(mark.text, mark.size), y, mark.text)
