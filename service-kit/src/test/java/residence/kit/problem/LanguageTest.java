package residence.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "            | CHINESE",
                "zh-CN       | CHINESE",
                "en          | ENGLISH",
                "en-GB,zh    | ENGLISH",
                "zh;q=0.5,en | ENGLISH",
                "fr,de       | CHINESE",
                "fr,en;q=0.1 | ENGLISH",
                "en;q=0      | CHINESE",
                "*           | CHINESE",
                ";;;q=x      | CHINESE"
            })
    void chineseUnlessEnglishIsWhatTheCallerReads(String header, Language language) {
        assertThat(Language.accepted(header)).isEqualTo(language);
    }
}
