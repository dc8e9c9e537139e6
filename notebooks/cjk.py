"""A font for plots with Chinese labels."""

import importlib.util
from pathlib import Path

import matplotlib
from matplotlib import font_manager

# the first one that is there is used; requirements.txt brings one, so that there always is one
FAMILIES = [
    "Noto Sans CJK SC",
    "Noto Sans CJK TC",
    "Noto Sans CJK JP",
    "Noto Sans SC",
    "Source Han Sans SC",
    "PingFang SC",
    "Microsoft YaHei",
    "WenQuanYi Zen Hei",
]


def use_cjk_font() -> str:
    """Makes matplotlib draw Chinese; returns the family that it uses.

    Raises RuntimeError if there is none, rather than draw boxes.
    """
    bundled = importlib.util.find_spec("cvttf_NotoSansCJK_Regular")
    if bundled and bundled.origin:
        for file in sorted(Path(bundled.origin).parent.glob("*.otf")):
            font_manager.fontManager.addfont(file)
    there = {font.name for font in font_manager.fontManager.ttflist}
    family = next((name for name in FAMILIES if name in there), None)
    if family is None:
        raise RuntimeError("no font with Chinese characters: pip install -r requirements.txt")
    matplotlib.rcParams["font.family"] = [family, "DejaVu Sans"]
    matplotlib.rcParams["axes.unicode_minus"] = False
    return family
