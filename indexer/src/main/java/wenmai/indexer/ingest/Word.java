package wenmai.indexer.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Wins the text of a Word document (.docx, ECMA-376): a line for every paragraph of its main part.
 */
final class Word {
  private static final String MAIN_PART = "word/document.xml";

  private Word() {}

  static String text(Source source) throws IOException, UnreadableException {
    try (ZipInputStream zip = Unpacking.zip(source.open())) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals(MAIN_PART)) {
          return text(zip);
        }
      }
    } catch (XMLStreamException e) {
      throw new UnreadableException("its text is broken XML");
    }
    throw new UnreadableException("not a Word document");
  }

  private static String text(InputStream part) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    XMLStreamReader xml = factory.createXMLStreamReader(part);
    StringBuilder text = new StringBuilder();
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> begin(xml, text);
        case XMLStreamConstants.END_ELEMENT -> {
          if (xml.getLocalName().equals("p")) {
            text.append('\n');
          }
        }
        default -> {}
      }
    }
    return text.toString();
  }

  private static void begin(XMLStreamReader xml, StringBuilder text) throws XMLStreamException {
    switch (xml.getLocalName()) {
      case "t" -> text.append(xml.getElementText());
      case "br", "cr" -> text.append('\n');
      case "tab" -> text.append(' ');
      case "Fallback" -> skip(xml);
      default -> {}
    }
  }

  /** Leaves out what repeats the text before it for older readers. */
  private static void skip(XMLStreamReader xml) throws XMLStreamException {
    int depth = 1;
    while (depth > 0) {
      int event = xml.next();
      depth +=
          event == XMLStreamConstants.START_ELEMENT
              ? 1
              : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
    }
  }
}
