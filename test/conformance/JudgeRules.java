import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.xml.XMLConstants;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.transform.sax.SAXSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import net.sf.saxon.s9api.DocumentBuilder;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.XdmDestination;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XdmNodeKind;
import net.sf.saxon.s9api.XsltExecutable;
import net.sf.saxon.s9api.XsltTransformer;
import net.sf.saxon.s9api.streams.Steps;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * One warm machine for the official rules. Arguments: SET=FILE, an .xslt made from Schematron or an .xsd. Each line of
 * standard input is KEY, tab, the sets wanted (by comma), tab, the XML in base64; each answer is one line of JSON:
 * {"key","set","fired":[[id, flag]…]} or {"key","set","error"}.
 */
public final class JudgeRules {
  private static final String SVRL = "http://purl.oclc.org/dsdl/svrl";
  private static final QName ID = new QName("id");
  private static final QName FLAG = new QName("flag");
  private final Processor processor = new Processor(false);
  private final Map<String, XsltExecutable> rules = new LinkedHashMap<>();
  private final Map<String, Schema> schemas = new LinkedHashMap<>();

  private JudgeRules(String[] sets) throws Exception {
    for (String each : sets) {
      int equals = each.indexOf('=');
      String name = each.substring(0, equals);
      File file = new File(each.substring(equals + 1));
      if (file.getName().endsWith(".xsd"))
        schemas.put(name, SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(file));
      else
        rules.put(name, processor.newXsltCompiler().compile(new javax.xml.transform.stream.StreamSource(file)));
    }
  }

  private static XMLReader safeReader() throws Exception {
    SAXParserFactory factory = SAXParserFactory.newInstance();
    factory.setNamespaceAware(true);
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    XMLReader reader = factory.newSAXParser().getXMLReader();
    reader.setErrorHandler(new DefaultHandler());
    return reader;
  }

  private static SAXSource source(byte[] xml) throws Exception {
    return new SAXSource(safeReader(), new InputSource(new ByteArrayInputStream(xml)));
  }

  private String askRules(XsltExecutable sheet, byte[] xml) throws Exception {
    DocumentBuilder builder = processor.newDocumentBuilder();
    XdmNode document = builder.build(source(xml));
    XdmDestination report = new XdmDestination();
    XsltTransformer transformer = sheet.load();
    transformer.setMessageHandler(message -> {});
    transformer.setErrorReporter(error -> {});
    transformer.setInitialContextNode(document);
    transformer.setDestination(report);
    transformer.transform();
    List<String> fired = new ArrayList<>();
    for (String element : new String[] {"failed-assert", "successful-report"})
      report.getXdmNode().select(Steps.descendant(SVRL, element)).forEach(node -> {
        String flag = node.getAttributeValue(FLAG);
        fired.add("[" + quote(node.getAttributeValue(ID)) + "," + quote(flag == null ? "fatal" : flag) + "]");
      });
    return "\"fired\":[" + String.join(",", fired) + "]";
  }

  private static String askSchema(Schema schema, byte[] xml) throws Exception {
    List<String> faults = new ArrayList<>();
    var validator = schema.newValidator();
    validator.setErrorHandler(new ErrorHandler() {
      @Override
      public void warning(SAXParseException fault) {}

      @Override
      public void error(SAXParseException fault) {
        faults.add("[" + quote("XSD: " + fault.getMessage()) + ",\"fatal\"]");
      }

      @Override
      public void fatalError(SAXParseException fault) throws SAXParseException {
        throw fault;
      }
    });
    validator.validate(source(xml));
    return "\"fired\":[" + String.join(",", faults) + "]";
  }

  private String ask(String key, String set, byte[] xml) {
    String head = "{\"key\":" + quote(key) + ",\"set\":" + quote(set) + ",";
    try {
      XsltExecutable sheet = rules.get(set);
      return head + (sheet != null ? askRules(sheet, xml) : askSchema(schemas.get(set), xml)) + "}";
    } catch (Exception fault) {
      return head + "\"error\":" + quote(String.valueOf(fault.getMessage())) + "}";
    }
  }

  private static String quote(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (char each : String.valueOf(text).toCharArray()) {
      if (each == '"' || each == '\\') quoted.append('\\').append(each);
      // Whoever reads the answers line by line may take U+2028 for the end of one.
      else if (each < 0x20 || each > 0x7e) quoted.append(String.format("\\u%04x", (int) each));
      else quoted.append(each);
    }
    return quoted.append('"').toString();
  }

  public static void main(String[] sets) throws Exception {
    JudgeRules judge = new JudgeRules(sets);
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    ExecutorService workers = Executors.newFixedThreadPool(Math.max(1, Runtime.getRuntime().availableProcessors()));
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      String[] parts = line.split("\t", 3);
      byte[] xml = Base64.getDecoder().decode(parts[2]);
      workers.submit(() -> {
        for (String set : parts[1].split(",")) {
          String answer = judge.ask(parts[0], set, xml);
          synchronized (out) {
            out.println(answer);
            out.flush();
          }
        }
      });
    }
    workers.shutdown();
    workers.awaitTermination(1, TimeUnit.HOURS);
  }
}
