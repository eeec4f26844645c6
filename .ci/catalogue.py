"""Files as offices send them: the tests' catalogue, workbooks with several sheets, and files that are none."""
import glob, os, re, textwrap

ENTRY = re.compile(r'OfficeFile\(\s*"([a-z0-9-]+)",\s*(?:"""\n(.*?)\n\s*"""|"((?:[^"\\]|\\.)*)")', re.S)
ESCAPES = {"n": "\n", "t": "\t", "r": "\r", '"': '"', "\\": "\\", "0": "\0"}


def plain(text):
    """A text of Swift without its escapes."""
    text = re.sub(r"\\u\{([0-9A-Fa-f]+)\}", lambda m: chr(int(m.group(1), 16)), text)
    return re.sub(r'\\([ntr"\\0])', lambda m: ESCAPES[m.group(1)], text)


def write(path, content):
    with open(path, "wb") as file:
        file.write(content if isinstance(content, bytes) else content.encode())
    return path


def of_tests(root, folder):
    """Every table of `OfficeFiles`, as a CSV file."""
    for source in sorted(glob.glob(root + "/Tests/IntakeTests/OfficeFiles*.swift")):
        for name, lines, line in ENTRY.findall(open(source, encoding="utf-8").read()):
            text = plain(textwrap.dedent(lines) + "\n" if lines else line)
            yield write(f"{folder}/{name}.csv", text)


def encodings(folder):
    text = "Tahun;Komoditas;Tujuan;Nilai (Rp)\n2025;kopi;Pantai Gading – Côte d’Ivoire;1.234.567\n2025;teh;India;2.000.000\n"
    yield write(folder + "/utf-16.csv", text.encode("utf-16"))
    yield write(folder + "/windows-1252.csv", text.encode("cp1252"))
    yield write(folder + "/tabs.tsv", text.replace(";", "\t"))
    yield write(folder + "/pipes.csv", text.replace(";", "|"))


def damaged(root, folder):
    whole = open(root + "/Tests/Golden/rekap-dinas.xlsx", "rb").read()
    yield write(folder + "/rekap-dinas.xlsx", whole)
    yield write(folder + "/cut.xlsx", whole[: len(whole) // 2])
    yield write(folder + "/turned.xlsx", whole[:600] + bytes(b ^ 0x55 for b in whole[600:1200]) + whole[1200:])
    yield write(folder + "/no-workbook.xlsx", b"PK\x05\x06" + b"\0" * 18)
    yield write(folder + "/a-picture.csv", open(root + "/Reports/blitar-2025/press.png", "rb").read())
    yield write(folder + "/a-page.xlsx", "<html><body><table><tr><td>Tahun</td></tr></table></body></html>")
    yield write(folder + "/zeros.csv", b"\0" * 5_000)
    yield write(folder + "/one-long-line.csv", "x" * 200_000)


def workbooks(folder):
    """Needs openpyxl; without it there are none."""
    try:
        import openpyxl
    except ImportError:
        return
    head = ["Tahun", "Komoditas", "Tujuan", "Nilai (Rp)"]
    book = openpyxl.Workbook()
    book.active.title = "Catatan"
    book.active.append(["Disusun oleh bidang perdagangan"])
    for year in (2024, 2025):
        sheet = book.create_sheet(f"Ekspor {year}")
        for row in [head, [year, "kopi", "Jepang", 1_250_000], [year, "teh", "India", 2_000_000]]:
            sheet.append(row)
    book.save(folder + "/two-sheets.xlsx")
    yield folder + "/two-sheets.xlsx"
    book["Ekspor 2024"].sheet_state = "hidden"
    book["Ekspor 2025"].append([2025, "mebel", "Jerman", "#REF!"])
    book.save(folder + "/hidden-sheet.xlsx")
    yield folder + "/hidden-sheet.xlsx"
    book = openpyxl.Workbook()
    sheet = book.active
    for row in [["Ekspor 2025"], [], ["Komoditas", "Tujuan", "Nilai", None], [None, None, "2024", "2025"],
                ["kopi", "Jepang", 1_250_000, 1_450_000], ["teh", "Wakanda", 700_000, "=C6*2"]]:
        sheet.append(row)
    sheet.merge_cells("C3:D3")
    book.save(folder + "/two-line-head-merged.xlsx")
    yield folder + "/two-line-head-merged.xlsx"


def files(root, folder):
    os.makedirs(folder)
    return [*of_tests(root, folder), *encodings(folder), *workbooks(folder), *damaged(root, folder)]
