"""trafilatura over a folder of saved pages: peer.py PAGES OUT.json

Writes {"answers": {id: {text, title, authors, date}}, "seconds": processor time of the extraction alone}.
Exits with 3 where Python has no trafilatura.
"""

import gzip
import json
import sys
import time
from pathlib import Path

try:
    from trafilatura import bare_extraction
except ImportError:
    sys.exit(3)


def answer(page):
    found = bare_extraction(page, with_metadata=True, include_comments=False)
    if found is None:
        return {"text": "", "title": None, "authors": [], "date": None}
    return {
        "text": found.text,
        "title": found.title,
        "authors": [found.author] if found.author else [],
        "date": found.date,
    }


folder, out = sys.argv[1:]
pages = {
    path.name.removesuffix(".html.gz"): gzip.decompress(path.read_bytes()).decode()
    for path in sorted(Path(folder).iterdir())
}
before = time.process_time()
answers = {name: answer(page) for name, page in pages.items()}
seconds = time.process_time() - before
Path(out).write_text(json.dumps({"answers": answers, "seconds": seconds}))
