#!/bin/sh
# A copy signed in the report's own box with a test certificate still verifies, and gives its files back as before.
# Usage: sh Tests/Outside/signature.sh KENDANG; needs python3-venv, openssl and pdfsig (poppler-utils).
set -eu
kendang=${1:-.build/release/kendang}
root=$(cd "$(dirname "$0")/../.." && pwd)
case $kendang in /*) ;; *) kendang=$root/$kendang ;; esac
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

python3 -m venv venv
venv/bin/pip -q install pyhanko pyhanko-cli
openssl req -x509 -newkey rsa:2048 -nodes -keyout key.pem -out cert.pem -days 30 -subj "/CN=Uji Tanda Tangan" \
    -addext "keyUsage=critical,digitalSignature,nonRepudiation" 2>/dev/null

cp -r "$root/Reports/blitar-2025" report
cat >>report/report.yaml <<'Y'
signature:
  name: Nama Kepala Dinas
  title: {id: Kepala Dinas, en: Head of the Department}
  nip: "19700101 199503 1 001"
Y
"$kendang" render report --language id --templates "$root/Templates" --fonts "$root/Fonts" --out out
pdf=$(ls out/*.pdf)

# Page (from 1) and rectangle of the box, by the named places at its corners.
cat >box.py <<'P'
import sys
from pyhanko.pdf_utils.reader import PdfFileReader
reader = PdfFileReader(open(sys.argv[1], "rb"))
assert "/AcroForm" not in reader.root
names = reader.root["/Names"]["/Dests"]["/Names"]
places = {str(names[i]): names[i + 1] for i in range(0, len(names), 2)}
first, last = places["signature"], places["signature-end"]
pages = reader.root["/Pages"]["/Count"]
number = next(i for i in range(pages) if reader.find_page_for_modification(i)[0].idnum == first.raw_get(0).idnum)
print("%d/%d,%d,%d,%d" % (number + 1, first[2], last[3], last[2], first[3]))
P
box=$(venv/bin/python box.py "$pdf")
venv/bin/pyhanko sign addsig --field "$box/Pengesahan" pemder --key key.pem --cert cert.pem --no-pass "$pdf" signed.pdf
venv/bin/pyhanko sign validate --trust cert.pem --pretty-print signed.pdf | grep -q "The signature is judged VALID"
pdfsig -nocert signed.pdf | grep -q "Signature is Valid"
"$kendang" extract "$pdf" --out plain
"$kendang" extract signed.pdf --out again
diff -r plain again
echo "signature: signed in $box, verified twice, extracts the same"
