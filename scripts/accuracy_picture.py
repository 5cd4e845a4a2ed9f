"""Draws the accuracy by rate of damage as an SVG: a line per kind, and one for all kinds together."""
from html import escape

WIDTH, HEIGHT, LEFT, TOP, RIGHT, BOTTOM = 920, 560, 70, 50, 230, 60
COLOURS = ("#000000", "#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#8c564b", "#7f7f7f", "#bcbd22",
           "#1b4f72", "#943126", "#196f3d", "#6c3483", "#9a7d0a", "#2e86c1", "#af601a", "#5d6d7e", "#c0392b", "#117864")


def _text(x, y, text, anchor="start", size=12):
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" font-size="{size}">{escape(text)}</text>'


def draw(lines, title):
    """lines: {name: [(rate, accuracy 0–1), …]}; gives the SVG as text."""
    rates = sorted({rate for points in lines.values() for rate, _ in points})
    lowest = min([0.9] + [value for points in lines.values() for _, value in points])
    floor = max(0.0, int(lowest * 20) / 20)

    def x_of(rate):
        return LEFT + (WIDTH - LEFT - RIGHT) * (rate / (rates[-1] or 1))

    def y_of(value):
        return TOP + (HEIGHT - TOP - BOTTOM) * (1 - (value - floor) / (1 - floor))

    parts = [f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}" font-family="sans-serif">',
             f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#ffffff"/>', _text(LEFT, 28, title, size=15)]
    for step in range(11):
        value = floor + (1 - floor) * step / 10
        parts.append(f'<line x1="{LEFT}" x2="{WIDTH - RIGHT}" y1="{y_of(value):.1f}" y2="{y_of(value):.1f}" stroke="#dddddd"/>')
        parts.append(_text(LEFT - 8, y_of(value) + 4, f"{value:.3f}", "end"))
    for rate in rates:
        parts.append(_text(x_of(rate), HEIGHT - BOTTOM + 20, f"×{rate:g}", "middle"))
    parts.append(_text((LEFT + WIDTH - RIGHT) / 2, HEIGHT - 15, "rate of damage, in multiples of the provided report's", "middle"))
    for index, (name, points) in enumerate(lines.items()):
        colour = COLOURS[index % len(COLOURS)]
        way = " ".join(f"{x_of(rate):.1f},{y_of(value):.1f}" for rate, value in sorted(points))
        parts.append(f'<polyline points="{way}" fill="none" stroke="{colour}" stroke-width="{3 if index == 0 else 1.5}"/>')
        y = TOP + 10 + 20 * index
        parts.append(f'<line x1="{WIDTH - RIGHT + 20}" x2="{WIDTH - RIGHT + 45}" y1="{y}" y2="{y}" stroke="{colour}" stroke-width="3"/>')
        parts.append(_text(WIDTH - RIGHT + 52, y + 4, name))
    return "\n".join(parts + ["</svg>", ""])
