import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mustangproject.validator.ZUGFeRDValidator;

/** Lets Mustang judge many Factur-X files in one machine; one line each: verdict, file name, what is wrong. */
public final class JudgeFacturX {
  private static final Pattern FAULT = Pattern.compile("<(error|exception|fatal)[^>]*>(.*?)</\\1>", Pattern.DOTALL);

  public static void main(String[] paths) {
    for (String path : paths) {
      ZUGFeRDValidator validator = new ZUGFeRDValidator();
      String report = validator.validate(path);
      StringBuilder faults = new StringBuilder();
      Matcher matcher = FAULT.matcher(report);
      while (matcher.find()) faults.append(matcher.group(2).strip().replaceAll("\\s+", " ")).append(" | ");
      String verdict = validator.wasCompletelyValid() ? "VALID" : "INVALID";
      System.out.println("JUDGED\t" + verdict + "\t" + Path.of(path).getFileName() + "\t" + faults);
    }
  }
}
