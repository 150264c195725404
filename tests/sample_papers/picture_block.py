"""A drawing set into a paper, as wide as the column."""

from collections.abc import Callable
from io import BytesIO

from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.platypus import Flowable

from tests.sample_papers.drawing import Board


class PictureBlock(Flowable):
    """Draws with `paint` on a board of the given pixels and places it at full width."""

    def __init__(self, width: int, height: int, paint: Callable[[Board], None]) -> None:
        super().__init__()
        self.pixels = (width, height)
        self.paint = paint

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Return the size; reportlab calls this."""
        del height
        self.width = width
        self.height = width * self.pixels[1] / self.pixels[0]
        return self.width, self.height

    def draw(self) -> None:
        """Draw the picture; reportlab calls this."""
        board = Board(*self.pixels)
        self.paint(board)
        image = board.image.resize(self.pixels, Image.Resampling.LANCZOS)
        data = BytesIO()
        image.save(data, "JPEG", quality=78, optimize=True)
        data.seek(0)
        self.canv.drawImage(ImageReader(data), 0, 0, self.width, self.height)
