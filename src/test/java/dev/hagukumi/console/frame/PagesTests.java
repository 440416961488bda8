package dev.hagukumi.console.frame;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hagukumi.HagukumiTest;
import dev.hagukumi.platform.Secrets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

@HagukumiTest
class PagesTests {
    private static final List<String> PAGES = List.of(
            "/",
            "/login",
            "/login?error",
            "/login?logout",
            "/demo/site/",
            "/demo/site/products",
            "/demo/site/request",
            "/demo/site/document",
            "/demo/site/seminar",
            "/demo/site/exhibition");

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private Secrets secrets;

    static Stream<Arguments> pagesInBothLanguages() {
        return PAGES.stream().flatMap(page -> Stream.of(Arguments.of(page, "ja"), Arguments.of(page, "en")));
    }

    @ParameterizedTest
    @MethodSource("pagesInBothLanguages")
    void everyPageSpeaksTheReadersLanguageAndBringsItsScriptsAsFiles(String path, String language) {
        var page = read(path, language + "-" + language.toUpperCase() + "," + language + ";q=0.9");

        assertThat(page.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(page.getBody())
                .contains("<html lang=\"" + language + "\">")
                .doesNotContain("??")
                .doesNotContainPattern("<script(?![^>]*\\ssrc=)")
                .doesNotContainPattern("<style|\\sstyle=|\\son[a-z]+=");
    }

    @Test
    void theTourIsInJapaneseForAJapaneseBrowserAndInEnglishForAnother() {
        assertThat(read("/", "ja-JP,ja;q=0.9,en;q=0.8").getBody())
                .contains("資料を請求する")
                .contains("3日後へ");
        assertThat(read("/", "fr-FR,fr;q=0.9").getBody())
                .contains("Request a document")
                .contains("3 days later");
        assertThat(read("/", "fr-FR,ja;q=0.5").getBody()).contains("資料を請求する");
    }

    @Test
    void theTourShowsTheBrowserKeyAndWhoMaySignInButNoPasswordAndNotTheServerKey() {
        var tour = read("/", "en").getBody();

        assertThat(tour).contains(secrets.get("HAGUKUMI_WRITE_KEY")).doesNotContain(secrets.get("HAGUKUMI_SERVER_KEY"));
        assertThat(tour).contains(">sales<", ">marketing<", ">operations<", ">admin<");
        for (var user : List.of("ADMIN", "SALES", "MARKETING", "OPERATIONS"))
            assertThat(tour).doesNotContain(secrets.get("HAGUKUMI_" + user + "_PASSWORD"));
    }

    @Test
    void theStartPageNeedsNoSession() {
        assertThat(read("/", "en").getHeaders().headerNames()).doesNotContain(HttpHeaders.SET_COOKIE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/console/hagukumi.css",
                "/console/tour.js",
                "/console/sprout.svg",
                "/console/demo-site.css",
                "/hagukumi.js"
            })
    void theFilesOfThePagesAreOpen(String file) {
        assertThat(read(file, "en").getStatusCode()).isEqualTo(HttpStatus.OK);
    }

    @Test
    void theSignOnFormCarriesATokenAgainstForeignForms() {
        assertThat(read("/login", "en").getBody()).contains("name=\"_csrf\"");
    }

    @Test
    void theDemoSiteHasNoOtherPages() {
        assertThat(read("/demo/site/nowhere", "en").getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    }

    private ResponseEntity<String> read(String path, String languages) {
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.ACCEPT_LANGUAGE, languages);
        headers.set(HttpHeaders.ACCEPT, "text/html,*/*;q=0.8");
        return http.exchange(path, HttpMethod.GET, new HttpEntity<>(headers), String.class);
    }
}
