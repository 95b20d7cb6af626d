import java.io.FileInputStream;
import java.util.Map;
import java.util.TreeMap;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Checks PDF files by veraPDF: java Conformance PROFILES FILE…, profiles such as ua1,2a. A line a file and profile. */
public class Conformance {
  public static void main(String[] arguments) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    for (int index = 1; index < arguments.length; index++) {
      for (String profile : arguments[0].split(",")) check(arguments[index], PDFAFlavour.fromString(profile));
    }
  }

  private static void check(String file, PDFAFlavour profile) throws Exception {
    try (var parser = Foundries.defaultInstance().createParser(new FileInputStream(file), profile)) {
      ValidationResult result = Foundries.defaultInstance().createValidator(profile, false).validate(parser);
      System.out.println((result.isCompliant() ? "PASS " : "FAIL ") + profile + " " + file);
      failures(result).forEach((rule, count) -> System.out.println("  " + count + " × " + rule));
    }
  }

  private static Map<String, Integer> failures(ValidationResult result) {
    Map<String, Integer> counts = new TreeMap<>();
    for (TestAssertion assertion : result.getTestAssertions()) {
      if (assertion.getStatus() != TestAssertion.Status.FAILED) continue;
      var rule = assertion.getRuleId();
      counts.merge(rule.getClause() + "-" + rule.getTestNumber() + " " + assertion.getMessage(), 1, Integer::sum);
    }
    return counts;
  }
}
