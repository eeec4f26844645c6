#!/usr/bin/env python3
"""Writes the workbook of `Tests/Golden/rekap-dinas.xlsx`: a table as an office makes it (needs XlsxWriter)."""
import sys
import datetime
import xlsxwriter

book = xlsxwriter.Workbook(sys.argv[1])
book.set_properties({"created": datetime.datetime(2026, 1, 31)})
sheet = book.add_worksheet("Rekap 2025")
bold = book.add_format({"bold": True})
center = book.add_format({"bold": True, "align": "center", "valign": "vcenter", "border": 1})
money = book.add_format({"num_format": '"Rp" #,##0'})
sheet.merge_range("A1:G1", "REKAPITULASI REALISASI EKSPOR KABUPATEN CONTOH", center)
sheet.merge_range("A2:G2", "TAHUN 2025", center)
for column, name in enumerate(["No.", "Kelompok Barang", "Uraian Barang", "Negara Tujuan"]):
    sheet.merge_range(3, column, 4, column, name, center)
sheet.merge_range("E4:F4", "Nilai Ekspor", center)
sheet.write("E5", "Rp", center)
sheet.write("F5", "Pangsa (%)", center)
sheet.merge_range("G4:G5", "Keterangan", center)
rows = [
    ("Perkebunan", "kopi arabika", "Jepang", "Rp 4.679.296.114", ""),
    ("Perkebunan", "kopi arabika", "Amerika Serikat", 2534501276, ""),
    ("Perkebunan", "gula semut", "Belanda", "Rp 3.365.303.919", "sementara belum termasuk Desember"),
    ("Perkebunan", "teh hijau", "Tiongkok", "-", "tidak ada pengiriman"),
    "Sub Total",
    ("Industri", "mebel jati", "Jerman", "lebih dari Rp 6,5 miliar", ""),
    ("Industri", "batik tulis", "Jepang", 1230203429, ""),
    ("Industri", "anyaman bambu", "Hong Kong dan Singapura", "Rp 214.700.500", "pembagian tidak disebut"),
    "Sub Total",
]
line, number = 5, 0
for row in rows:
    if row == "Sub Total":
        sheet.merge_range(line, 0, line, 3, "Sub Total", bold)
        sheet.write(line, 4, "Rp 10.579.101.309" if number == 4 else "lebih dari Rp 7,9 miliar")
    else:
        number += 1
        sheet.write(line, 0, number)
        sheet.write(line, 1, row[0])
        sheet.write(line, 2, row[1])
        sheet.write(line, 3, row[2])
        sheet.write(line, 4, row[3], money if isinstance(row[3], int) else None)
        sheet.write(line, 6, row[4])
    line += 1
sheet.merge_range(line, 0, line, 3, "JUMLAH", bold)
sheet.write(line, 4, "lebih dari Rp 18,5 miliar")
sheet.write(line + 2, 0, "Sumber: Dinas Perdagangan Kabupaten Contoh")
sheet.write(line + 4, 5, "Contoh, 31 Januari 2026")
sheet.write(line + 5, 5, "Kepala Dinas,")
sheet.write(line + 8, 5, "NIP. 19700101 199503 1 001")
notes = book.add_worksheet("Catatan")
notes.write("A1", "Hubungi bagian ekspor untuk rincian.")
book.close()
