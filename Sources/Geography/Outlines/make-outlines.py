#!/usr/bin/env python3
"""Make WorldOutlineText.swift from Natural Earth 1:50m, as Debian packages it. README.md says how to run it.

The package is an R lazy-load database; it is read here without R: an index (.rdx) in gzip, records (.rdb) in raw
LZMA2, both holding R's own serialization (version 2 or 3, big endian).
"""
import base64, gzip, lzma, struct, subprocess, sys, tempfile
from pathlib import Path

TOLERANCE = 0.03        # degrees; Douglas-Peucker, each line between two meeting points alone
STEPS = 64              # grid steps a degree
SMALLEST = 0.0025       # square degrees; smaller islands go, unless they are the largest of their country


class Unserializer:
    """R values as Python ones: vectors as lists, attributes kept beside them."""

    def __init__(self, data):
        self.data, self.at, self.references = data, 0, []
        assert self.take(2) == b"X\n"
        version = self.integers(3)[0]
        if version == 3:
            self.take(self.integers(1)[0])

    def take(self, count):
        self.at += count
        return self.data[self.at - count:self.at]

    def integers(self, count):
        return struct.unpack(f">{count}i", self.take(4 * count))

    def value(self):
        flags = self.integers(1)[0]
        kind, has_attributes, has_tag = flags & 255, flags & 512, flags & 1024
        if kind in (254, 242, 253, 251, 241):                    # NULL, empty and base environments
            return None
        if kind == 255:
            return self.references[(flags >> 8) - 1]
        if kind == 1:                                             # symbol
            self.references.append(self.value())
            return self.references[-1]
        if kind == 2:                                             # pair list, as a dictionary of its tags
            return self.pairs(has_attributes, has_tag)
        if kind == 9:
            length = self.integers(1)[0]
            return None if length == -1 else self.take(length).decode("utf-8", "replace")
        if kind in (247, 248, 249):                               # persistent name
            return self.persistent()
        if kind == 25:
            return {"S4": self.value()} if has_attributes else {}
        return self.vector(kind, has_attributes)

    def pairs(self, has_attributes, has_tag):
        found = {}
        while True:
            if has_attributes:
                self.value()
            tag = self.value() if has_tag else len(found)
            found[tag] = self.value()
            flags = self.integers(1)[0]
            if flags & 255 != 2:
                return found
            has_attributes, has_tag = flags & 512, flags & 1024

    def persistent(self):
        assert self.integers(1)[0] == 0
        self.references.append([self.value() for _ in range(self.integers(1)[0])])
        return self.references[-1]

    def vector(self, kind, has_attributes):
        length = self.integers(1)[0]
        if kind in (10, 13):
            found = list(self.integers(length))
        elif kind == 14:
            found = list(struct.unpack(f">{length}d", self.take(8 * length)))
        elif kind in (16, 19, 20):
            found = [self.value() for _ in range(length)]
        else:
            sys.exit(f"unknown R type {kind} at byte {self.at}")
        return (found, self.value()) if has_attributes else found


def records(folder, name):
    """The named R value of a lazy-load database."""
    index = Unserializer(gzip.decompress((folder / "Rdata.rdx").read_bytes())).value()
    variables = plain(index)[0]
    names, places = names_of(variables), plain(variables)
    start, length = plain(places[names.index(name)])
    record = (folder / "Rdata.rdb").read_bytes()[start:start + length]
    assert record[4:5] == b"Z"
    filters = [{"id": lzma.FILTER_LZMA2, "dict_size": 1 << 26}]
    return Unserializer(lzma.LZMADecompressor(lzma.FORMAT_RAW, filters=filters).decompress(record[5:])).value()


def plain(value):
    return value[0] if isinstance(value, tuple) else value


def names_of(value):
    return plain(value[1]["names"])


def column(table, name):
    return plain(plain(table)[names_of(table).index(name)])


def words(table, name):
    found = plain(table)[names_of(table).index(name)]
    if isinstance(found, tuple) and "levels" in (found[1] or {}):
        levels = plain(found[1]["levels"])
        return [None if i < 0 else levels[i - 1] for i in found[0]]
    return plain(found)


# Features of the source without a code of their own, and the country they are drawn with (README.md says why).
WITHOUT_CODE = {"SOL": "SO", "CYN": "CY", "KOS": "XK", "KAS": "IN", "ATC": "AU", "IOA": "CC"}

# Territories that the source draws within their state: (state, code, west, south, east, north).
TERRITORIES = [
    ("FR", "GF", -56, 1, -51, 7), ("FR", "GP", -62, 15.7, -60, 17), ("FR", "MQ", -62, 14, -60, 15.2),
    ("FR", "RE", 54, -23, 57, -20), ("FR", "YT", 44, -14, 46, -12), ("NL", "BQ", -70, 11, -62, 18),
    ("NO", "SJ", -10, 70.5, -7, 72), ("NO", "SJ", 9, 74, 35, 82), ("CC", "CX", 104, -12, 107, -9),
]


def code_of(iso, adm):
    if iso and len(iso) == 2 and iso != "-9":
        return iso
    return WITHOUT_CODE.get(adm)


def area(ring):
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, ring[1:] + ring[:1]))) / 2


def simplify(points):
    """Douglas-Peucker on an open line, without recursion."""
    keep, work = {0, len(points) - 1}, [(0, len(points) - 1)]
    while work:
        first, last = work.pop()
        (ax, ay), (bx, by) = points[first], points[last]
        dx, dy = bx - ax, by - ay
        length = (dx * dx + dy * dy) ** 0.5
        worst, place = 0, None
        for i in range(first + 1, last):
            px, py = points[i][0] - ax, points[i][1] - ay
            off = abs(dx * py - dy * px) / length if length else (px * px + py * py) ** 0.5
            if off > worst:
                worst, place = off, i
        if worst > TOLERANCE:
            keep.add(place)
            work += [(first, place), (place, last)]
    return [points[i] for i in sorted(keep)]


def simplify_arc(arc):
    """A closed arc is simplified in two halves, parted at the point farthest from its first."""
    if arc[0] != arc[-1]:
        return simplify(arc)
    far = max(range(len(arc)), key=lambda i: (arc[i][0] - arc[0][0]) ** 2 + (arc[i][1] - arc[0][1]) ** 2)
    return simplify(arc[:far + 1])[:-1] + simplify(arc[far:])


def snap(x):
    return 180.0 if x > 179.89 else -180.0 if x < -179.89 else x


def varint(value):
    value = value << 1 if value >= 0 else (-value << 1) - 1
    out = bytearray()
    while value > 127:
        out.append(value & 127 | 128)
        value >>= 7
    out.append(value)
    return bytes(out)


def territory(code, ring):
    west, east = min(x for x, _ in ring), max(x for x, _ in ring)
    south, north = min(y for _, y in ring), max(y for _, y in ring)
    for state, other, x0, y0, x1, y1 in TERRITORIES:
        if state == code and x0 <= west and east <= x1 and y0 <= south and north <= y1:
            return other
    return code


def rings_of(countries):
    """Code -> rings (lists of (lon, lat), not closed), largest first, without the smallest islands. Places are
    rounded to a millionth: neighbours share their border only to a few billionths of a degree."""
    slots = countries["S4"]
    table = slots["data"]
    found = {}
    for shape, iso, adm in zip(plain(slots["polygons"]), words(table, "iso_a2"), words(table, "adm0_a3")):
        code = code_of(iso, adm)
        if code is None:
            sys.exit(f"no code for {iso} {adm}")
        for part in plain(shape["S4"]["Polygons"]):
            numbers = plain(part["S4"]["coords"])
            count = len(numbers) // 2
            ring = [(round(snap(x), 6), round(y, 6)) for x, y in zip(numbers[:count], numbers[count:])]
            ring = [p for p, q in zip(ring, ring[1:] + ring[:1]) if p != q]
            if code != "AQ":
                found.setdefault(territory(code, ring), []).append(ring)
    for code, rings in found.items():
        rings.sort(key=area, reverse=True)
        found[code] = rings[:1] + [ring for ring in rings[1:] if area(ring) >= SMALLEST]
    return found


def arcs_of(countries):
    """Cuts the rings where borders meet, so that a line shared by two countries is kept (and simplified) once.
    Returns the arcs and code -> rings of arc numbers; ~n is arc n backwards."""
    neighbours, meeting = {}, set()
    for rings in countries.values():
        for ring in rings:
            for before, point, after in zip(ring[-1:] + ring[:-1], ring, ring[1:] + ring[:1]):
                pair = frozenset((before, after))
                if neighbours.setdefault(point, pair) != pair:
                    meeting.add(point)
    arcs, numbers, found = [], {}, {}

    def number(arc):
        if tuple(reversed(arc)) in numbers:
            return ~numbers[tuple(reversed(arc))]
        if tuple(arc) not in numbers:
            numbers[tuple(arc)] = len(arcs)
            arcs.append(arc)
        return numbers[tuple(arc)]

    for code, rings in sorted(countries.items()):
        found[code] = []
        for ring in rings:
            cuts = [i for i, point in enumerate(ring) if point in meeting]
            start = cuts[0] if cuts else ring.index(min(ring))
            turned = ring[start:] + ring[:start + 1]
            cuts = [(i - start) for i in cuts] + [len(ring)] if cuts else [0, len(ring)]
            found[code].append([number(turned[a:b + 1]) for a, b in zip(cuts, cuts[1:])])
    return arcs, found


def encode(countries):
    """Steps a degree; arcs (count, then points as differences); countries (code, rings of arc numbers)."""
    arcs, found = arcs_of(countries)
    out, points = bytearray(varint(STEPS) + varint(len(arcs))), 0
    for arc in arcs:
        grid = []
        for x, y in simplify_arc(arc):
            step = (round(x * STEPS), round(y * STEPS))
            if not grid or grid[-1] != step:
                grid.append(step)
        out += varint(len(grid))
        points += len(grid)
        x = y = 0
        for a, b in grid:
            out += varint(a - x) + varint(b - y)
            x, y = a, b
    for code, rings in sorted(found.items()):
        out += code.encode() + varint(len(rings))
        for ring in rings:
            out += varint(len(ring)) + b"".join(varint(number) for number in ring)
    print(len(found), "countries", len(arcs), "arcs", points, "points", len(out), "bytes", file=sys.stderr)
    return bytes(out)


def main():
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["dpkg-deb", "-x", sys.argv[1], folder], check=True)
        data = Path(folder) / "usr/lib/R/site-library/rnaturalearthdata/data"
        text = base64.b64encode(encode(rings_of(records(data, "countries50")))).decode()
    lines = "\\\n".join("        " + text[i:i + 100] for i in range(0, len(text), 100))
    Path(sys.argv[2]).write_text(f'''/// The world's outlines in base64: generated by make-outlines.py from Natural Earth 1:50m (CC0). Do not edit.
enum WorldOutlineText {{
    static let base64: StaticString = """
{lines}
        """
}}
''')


main()
