"""What the checks of the page share: the service, Chromium, what is looked at on every page, and screenshots.

Needs Debian's chromium and chromium-driver, and selenium from PyPI; without them a check says so and is left out.
"""
import atexit, base64, glob, json, os, shutil, subprocess, sys, tempfile, time, urllib.request

NAME = os.path.basename(sys.argv[0])
try:
    from selenium import webdriver
    from selenium.webdriver.chrome.service import Service
    from selenium.webdriver.common.by import By
except ImportError:
    print(NAME + ": selenium is not installed, left out")
    sys.exit(0)
if not (shutil.which("chromium") and shutil.which("chromedriver")):
    print(NAME + ": chromium is not installed, left out")
    sys.exit(0)

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
KENDANG = os.path.abspath(os.environ.get("KENDANG", ROOT + "/.build/release/kendang"))
PORT = int(os.environ.get("PORT", "8101"))
BASE = f"http://127.0.0.1:{PORT}"
SHOTS = os.environ.get("SHOTS")
# All that a check writes; gone with it.
FOLDER = tempfile.mkdtemp()
DOWNLOADS = FOLDER + "/downloads"
os.makedirs(DOWNLOADS)
if SHOTS:
    os.makedirs(SHOTS, exist_ok=True)
faults, looked, drivers, servers = [], [], [], []

# In the page: what is wrong with it, as lines.
CHECK = r"""
const faults = [];
const visible = (e) => { const r = e.getBoundingClientRect(), s = getComputedStyle(e);
  return r.width > 0 && r.height > 0 && s.visibility !== 'hidden' && s.display !== 'none'
    && !e.closest('details:not([open]) > :not(summary)'); };
const tell = (e) => e.outerHTML.slice(0, 110).replace(/\s+/g, ' ');
const name = (e) => {
  if (e.getAttribute('aria-label')) return e.getAttribute('aria-label').trim();
  const by = e.getAttribute('aria-labelledby');
  if (by) return by.split(/\s+/).map((id) => document.getElementById(id)?.textContent || '').join(' ').trim();
  if (e.labels && e.labels.length) return [...e.labels].map((l) => l.textContent).join(' ').trim();
  if (e.tagName === 'INPUT') return (e.getAttribute('title') || '').trim();
  let text = e.textContent.trim();
  for (const i of e.querySelectorAll('img')) text += i.alt;
  return text.trim();
};
if (!['id', 'en'].includes(document.documentElement.lang)) faults.push('no language');
if (!document.title.trim()) faults.push('no title');
if (document.querySelectorAll('main').length !== 1) faults.push('not one main');
if (document.querySelectorAll('h1').length !== 1) faults.push('not one h1');
for (const e of document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary,'
  + ' [tabindex="0"], progress')) {
  if (!name(e)) faults.push('no name: ' + tell(e));
}
for (const e of document.querySelectorAll('fieldset')) {
  if (!e.querySelector('legend')?.textContent.trim()) faults.push('no legend: ' + tell(e));
}
for (const e of document.querySelectorAll('img')) {
  if (!e.hasAttribute('alt')) faults.push('no alt: ' + tell(e));
  if (!e.hasAttribute('width') || !e.hasAttribute('height')) faults.push('no size: ' + tell(e));
}
let level = 0;
for (const e of document.querySelectorAll('h1, h2, h3, h4')) {
  const own = +e.tagName[1];
  if (own > level + 1) faults.push(`heading ${own} after ${level}: ` + tell(e));
  level = own;
}
const ids = [...document.querySelectorAll('[id]')].map((e) => e.id);
for (const id of new Set(ids.filter((id, i) => ids.indexOf(id) !== i))) faults.push('id twice: ' + id);
for (const e of document.querySelectorAll('[aria-describedby], [aria-labelledby], label[for]')) {
  for (const a of ['aria-describedby', 'aria-labelledby', 'for']) {
    for (const id of (e.getAttribute(a) || '').split(/\s+/).filter(Boolean)) {
      if (!document.getElementById(id)) faults.push(`${a} leads nowhere: ` + tell(e));
    }
  }
}
for (const e of document.querySelectorAll('[style]')) faults.push('inline style: ' + tell(e));
const parse = (c) => { const m = c.match(/[\d.]+/g).map(Number); return m.length > 3 ? m : [...m, 1]; };
const light = (c) => { const f = c.slice(0, 3).map((v) => { v /= 255;
  return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4; });
  return 0.2126 * f[0] + 0.7152 * f[1] + 0.0722 * f[2]; };
const ground = (e) => { for (let n = e; n; n = n.parentElement) {
  const c = parse(getComputedStyle(n).backgroundColor); if (c[3] > 0.99) return c; } return [255, 255, 255, 1]; };
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
const seen = new Set();
while (walker.nextNode()) {
  const e = walker.currentNode.parentElement;
  if (!walker.currentNode.data.trim() || seen.has(e) || !visible(e) || e.closest('svg, script, option')) continue;
  seen.add(e);
  const s = getComputedStyle(e);
  if (s.clipPath !== 'none' || e.closest('.hidden, .skip')) continue;
  const a = light(parse(s.color)), b = light(ground(e));
  const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  if (ratio < 4.5) faults.push(`contrast ${ratio.toFixed(2)}: ` + tell(e));
}
const over = document.documentElement.scrollWidth - document.documentElement.clientWidth;
if (over > 1) faults.push(`${over} px wider than the screen`);
for (const e of document.querySelectorAll('button, .button, select, input:not([type=hidden]):not([type=radio])'
  + ':not([type=checkbox])')) {
  if (visible(e) && e.getBoundingClientRect().height < 43) faults.push('too low to touch: ' + tell(e));
}
return faults;
"""


def start(*settings, folder=FOLDER):
    """The service in a folder, and the address that it prints."""
    given = {key: value for key, value in os.environ.items() if not key.startswith("KENDANG_")}
    server = subprocess.Popen(
        [KENDANG, "serve", "--port", str(PORT), "--admin-port", "0", *settings], stdout=subprocess.PIPE, cwd=folder,
        env=given, stderr=open(FOLDER + "/log", "w"), text=True)
    servers.append(server)
    link = server.stdout.readline().strip()
    for _ in range(500):
        try:
            urllib.request.urlopen(BASE + "/healthz")
            return link
        except OSError:
            time.sleep(0.02)
    sys.exit(NAME + ": the service does not answer")


def browser(width, height, scripts=True):
    options = webdriver.ChromeOptions()
    options.binary_location = shutil.which("chromium")
    for option in ["--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--disable-dev-shm-usage"]:
        options.add_argument(option)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    prefs = {"download.default_directory": DOWNLOADS, "download.prompt_for_download": False}
    if not scripts:
        prefs["profile.managed_default_content_settings.javascript"] = 2
    options.add_experimental_option("prefs", prefs)
    driver = webdriver.Chrome(options=options, service=Service(
        shutil.which("chromedriver"), env={**os.environ, "LANGUAGE": "id"}))
    drivers.append(driver)
    resize(driver, width, height)
    driver.set_page_load_timeout(120)
    return driver


def resize(driver, width, height):
    driver.execute_cdp_cmd(
        "Emulation.setDeviceMetricsOverride",
        {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600})


def look(driver, label):
    """Checks the page, and takes its picture."""
    looked.append(label)
    for fault in driver.execute_script(CHECK):
        faults.append(f"{label}: {fault}")
    for entry in driver.get_log("browser"):
        if entry["level"] == "SEVERE" and "favicon" not in entry["message"]:
            faults.append(f"{label}: {entry['message']}")
    if SHOTS:
        shoot(driver, label)


def shoot(driver, label):
    size = driver.execute_cdp_cmd("Page.getLayoutMetrics", {})["cssContentSize"]
    driver.execute_script("for (const i of document.images) { i.loading = 'eager'; i.decoding = 'sync'; }")
    for _ in range(100):
        if driver.execute_script("return [...document.images].every((i) => i.complete && i.naturalWidth > 0)"):
            break
        time.sleep(0.1)
    clip = {"x": 0, "y": 0, "width": size["width"], "height": min(size["height"], 3200), "scale": 1}
    # What was beyond the window is only painted for the first picture, and may be missing from it.
    for _ in range(2):
        data = driver.execute_cdp_cmd("Page.captureScreenshot", {"captureBeyondViewport": True, "clip": clip})
    with open(f"{SHOTS}/{label}.png", "wb") as file:
        file.write(base64.b64decode(data["data"]))


def weight(driver):
    """The bytes that the browser has loaded since this was asked last, heads of answers included."""
    told = [json.loads(entry["message"])["message"] for entry in driver.get_log("performance")]
    return sum(each["params"]["encodedDataLength"] for each in told if each["method"] == "Network.loadingFinished")


def press(driver, selector):
    driver.find_element(By.CSS_SELECTOR, selector).click()


def drop(driver, selector, file):
    """A file let go of over an element, as by a mouse: the browser's own drag events, not the form's field."""
    x, y = driver.execute_script(
        "const e = document.querySelector(arguments[0]); e.scrollIntoView({block: 'center'});"
        "const r = e.getBoundingClientRect(); return [r.left + r.width / 2, r.top + 20];", selector)
    data = {"items": [], "files": [file], "dragOperationsMask": 1}
    for kind in ["dragEnter", "dragOver", "drop"]:
        driver.execute_cdp_cmd("Input.dispatchDragEvent", {"type": kind, "x": x, "y": y, "data": data})


def wait(what, test, seconds=90):
    end = time.time() + seconds
    while time.time() < end:
        try:
            found = test()
            if found:
                return found
        except Exception:
            pass
        time.sleep(0.05)
    faults.append(f"waited in vain for {what}")


def path(driver):
    return driver.current_url[len(BASE):].split("?")[0]


def downloaded():
    """The PDFs in the browser's folder, once they are whole."""
    return not glob.glob(DOWNLOADS + "/*.crdownload") and glob.glob(DOWNLOADS + "/*.pdf")


@atexit.register
def end():
    for driver in drivers:
        driver.quit()
    for server in servers:
        server.terminate()
        server.wait(20)
    shutil.rmtree(FOLDER, ignore_errors=True)


def report():
    for fault in faults:
        print(f"{NAME}: {fault}")
    print(f"{NAME}: {len(looked)} pages looked at, {len(faults)} faults")
    sys.exit(1 if faults else 0)
