import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * Lucene as the bench asks it; bench/README.md has the protocol. One document a paragraph, with positions, nothing
 * stored. Each answer has the exact total, counted the cheapest way Lucene knows, and the 20 best by BM25. Prefixes have
 * one score for all, as is Lucene's habit.
 */
public final class Peer {
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[1]);
    try (Directory directory = FSDirectory.open(folder.resolve("lucene"))) {
      if (arguments[0].equals("make")) make(directory, folder.resolve("paragraphs.txt"));
      else answer(directory, folder.resolve("queries.tsv"));
    }
  }

  private static void make(Directory directory, Path paragraphs) throws IOException {
    List<String> texts = Files.readAllLines(paragraphs);
    long begun = System.nanoTime();
    IndexWriterConfig settings = new IndexWriterConfig(new StandardAnalyzer()).setRAMBufferSizeMB(256);
    try (IndexWriter writer = new IndexWriter(directory, settings)) {
      for (String text : texts) {
        Document document = new Document();
        document.add(new TextField(FIELD, text, Field.Store.NO));
        writer.addDocument(document);
      }
      writer.forceMerge(1);
      writer.commit();
    }
    double seconds = (System.nanoTime() - begun) / 1e9;
    long bytes = 0;
    for (String file : directory.listAll()) bytes += directory.fileLength(file);
    System.out.println(seconds + " " + bytes);
  }

  private static void answer(Directory directory, Path classes) throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      IndexSearcher searcher = new IndexSearcher(reader);
      searcher.setQueryCache(null);
      Map<String, List<Query>> queries = readClasses(classes);
      System.out.println("ready");
      BufferedReader asked = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
      for (String name = asked.readLine(); name != null; name = asked.readLine()) {
        System.out.println(round(searcher, queries.get(name)));
      }
    }
  }

  private static String round(IndexSearcher searcher, List<Query> queries) throws IOException {
    StringBuilder answers = new StringBuilder();
    for (Query query : queries) {
      long begun = System.nanoTime();
      int found = searcher.count(query);
      searcher.search(query, 20);
      double ms = (System.nanoTime() - begun) / 1e6;
      answers.append(ms).append(':').append(found).append(' ');
    }
    return answers.toString().trim();
  }

  private static Map<String, List<Query>> readClasses(Path file) throws IOException {
    Map<String, List<Query>> classes = new HashMap<>();
    for (String line : Files.readAllLines(file)) {
      String[] parts = line.split("\t");
      Stream<String> queries = Stream.of(parts).skip(2);
      classes.put(parts[0], queries.map(words -> queryOf(parts[1], words.split(" "))).toList());
    }
    return classes;
  }

  private static Query queryOf(String kind, String[] words) {
    return switch (kind) {
      case "word", "all", "together" -> combined(Occur.MUST, words);
      case "any" -> combined(Occur.SHOULD, words);
      case "phrase" -> new PhraseQuery(FIELD, words);
      case "within-five" -> new IntervalQuery(
          FIELD,
          // Lucene counts the words between, we count the steps.
          Intervals.maxgaps(4, Intervals.unordered(Intervals.term(words[0]), Intervals.term(words[1]))));
      case "prefix" -> new PrefixQuery(new Term(FIELD, words[0]));
      case "one-edit" -> new FuzzyQuery(new Term(FIELD, words[0]), 1, 0, MOST_EXPANSIONS, false);
      default -> throw new IllegalArgumentException("There is no kind of query “" + kind + "”.");
    };
  }

  private static Query combined(Occur occur, String[] words) {
    if (words.length == 1) return new TermQuery(new Term(FIELD, words[0]));
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (String word : words) query.add(new TermQuery(new Term(FIELD, word)), occur);
    return query.build();
  }

  private static final String FIELD = "text";

  /** More than any query here has, so that nothing is left out; Lucene's own default is 50. */
  private static final int MOST_EXPANSIONS = 1000;
}
