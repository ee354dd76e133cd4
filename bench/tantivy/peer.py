"""tantivy as the bench asks it; contenders/own-process.ts has the protocol.

One document a paragraph, with positions, nothing stored, one segment. Each answer has the exact total and the 20 best by
BM25, from one pass. Prefixes have one score for all, as is tantivy's habit.
"""

import sys
import time
from pathlib import Path

from tantivy import Document, Index, Occur, Query, SchemaBuilder

SCHEMA = SchemaBuilder().add_text_field("text", stored=False, index_option="position").build()


def make(folder: Path) -> None:
    texts = (folder / "paragraphs.txt").read_text(encoding="utf-8").splitlines()
    place = folder / "tantivy"
    place.mkdir()
    begun = time.perf_counter()
    index = Index(SCHEMA, path=str(place))
    # One thread with room for everything writes one segment: the wheel has no merging on demand.
    writer = index.writer(heap_size=3_000_000_000, num_threads=1)
    for text in texts:
        writer.add_document(Document(text=text))
    writer.commit()
    writer.wait_merging_threads()
    seconds = time.perf_counter() - begun
    index.reload()
    if index.searcher().num_segments != 1:
        print(f"tantivy made {index.searcher().num_segments} segments", file=sys.stderr)
    size = sum(file.stat().st_size for file in place.iterdir() if not file.name.endswith(".lock"))
    print(seconds, size)


def answer(folder: Path) -> None:
    searcher = Index.open(str(folder / "tantivy")).searcher()
    classes = read_classes(folder / "queries.tsv")
    print("ready", flush=True)
    for line in sys.stdin:
        print(*(one_round(searcher, classes[line.rstrip("\n")])), flush=True)


def one_round(searcher, queries):
    for query in queries:
        begun = time.perf_counter_ns()
        found = searcher.search(query, limit=20, count=True).count
        ms = (time.perf_counter_ns() - begun) / 1e6
        yield f"{ms}:{found}"


def read_classes(file: Path) -> dict:
    classes = {}
    for line in file.read_text(encoding="utf-8").splitlines():
        name, kind, *queries = line.split("\t")
        classes[name] = [query_of(kind, words.split(" ")) for words in queries]
    return classes


def query_of(kind: str, words: list):
    match kind:
        case "word" | "all" | "together":
            return combined(Occur.Must, words)
        case "any":
            return combined(Occur.Should, words)
        case "phrase":
            return Query.phrase_query(SCHEMA, "text", words)
        case "within-five":
            # tantivy counts the words between, we count the steps; its slop keeps the order, so both are asked.
            orders = [words, words[::-1]]
            near = [Query.phrase_query(SCHEMA, "text", order, slop=4) for order in orders]
            return Query.boolean_query([(Occur.Should, query) for query in near])
        case "prefix":
            return Query.regex_query(SCHEMA, "text", f"{words[0]}.*")
        case "one-edit":
            return Query.fuzzy_term_query(SCHEMA, "text", words[0], distance=1, transposition_cost_one=False)
        case _:
            raise ValueError(f"There is no kind of query “{kind}”.")


def combined(occur, words):
    terms = [Query.term_query(SCHEMA, "text", word, index_option="freq") for word in words]
    return terms[0] if len(terms) == 1 else Query.boolean_query([(occur, term) for term in terms])


if __name__ == "__main__":
    {"make": make, "open": answer}[sys.argv[1]](Path(sys.argv[2]))
