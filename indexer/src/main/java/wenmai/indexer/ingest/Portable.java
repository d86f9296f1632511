package wenmai.indexer.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;

/** Wins the text of a PDF file, page by page. */
final class Portable {
  private static final int MOST_PAGES = 2000;

  private Portable() {}

  /** One text for every page, in order; blank for pages that are only pictures. */
  static List<String> pages(Source source) throws IOException, UnreadableException {
    try (PDDocument document = Loader.loadPDF(source.bytes())) {
      if (document.getNumberOfPages() > MOST_PAGES) {
        throw new UnreadableException("more than " + MOST_PAGES + " pages");
      }
      List<String> pages = new ArrayList<>();
      PDFTextStripper stripper = new PDFTextStripper();
      for (int page = 1; page <= document.getNumberOfPages(); page++) {
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        pages.add(stripper.getText(document));
      }
      if (pages.stream().allMatch(String::isBlank)) {
        throw new UnreadableException("no text in it; scanned pages need text recognition first");
      }
      return pages;
    } catch (InvalidPasswordException e) {
      throw new UnreadableException("protected by a password");
    }
  }
}
