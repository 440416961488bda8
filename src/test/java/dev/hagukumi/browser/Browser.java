package dev.hagukumi.browser;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.util.FileSystemUtils;

/** A real Chromium without a window, in a profile of its own. */
public final class Browser implements AutoCloseable {
    /** Those that the documents show; {@code -Dpictures.publish=true} draws them anew. */
    private static final Set<String> PUBLISHED = Set.of(
            "home-ja-light-1280",
            "leads-en-light-1280",
            "lead-ja-light-1280",
            "lead-score-en-dark-1280",
            "scenario-flow-ja-light-1280",
            "lead-en-dark-360");

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private final ChromeDriver driver;
    private final Path profile;

    private Browser(ChromeDriver driver, Path profile) {
        this.driver = driver;
        this.profile = profile;
    }

    public static Browser open(Locale language) throws IOException {
        var profile = Files.createTempDirectory(Files.createDirectories(Path.of("target", "browser")), "profile-")
                .toAbsolutePath();
        var options = new ChromeOptions();
        options.setCapability("goog:loggingPrefs", Map.of(LogType.BROWSER, "ALL"));
        options.setBinary(program("chromium").orElseThrow());
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--window-size=1400,1900",
                "--lang=" + language.toLanguageTag(),
                "--accept-lang=" + language.toLanguageTag(),
                "--user-data-dir=" + profile);
        var service = new ChromeDriverService.Builder()
                .usingDriverExecutable(program("chromedriver").orElseThrow())
                .usingAnyFreePort()
                .build();
        return new Browser(new ChromeDriver(service, options), profile);
    }

    public static Optional<File> program(String name) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> new File(folder, name))
                .filter(File::canExecute)
                .findFirst();
    }

    public void go(String address) {
        driver.get(address);
    }

    public String address() {
        return String.valueOf(driver.getCurrentUrl());
    }

    public WebElement see(String css) {
        return new WebDriverWait(driver, PATIENCE)
                .until(ExpectedConditions.visibilityOfElementLocated(By.cssSelector(css)));
    }

    public WebElement seeText(String text) {
        var anywhere = By.xpath("//*[text()[contains(normalize-space(.), \"" + text + "\")]]");
        // What is folded away may say the same before what is shown.
        return new WebDriverWait(driver, PATIENCE)
                .withMessage(() -> "\"" + text + "\" in: "
                        + driver.findElement(By.tagName("body")).getText())
                .ignoring(StaleElementReferenceException.class)
                .until(page -> page.findElements(anywhere).stream()
                        .filter(WebElement::isDisplayed)
                        .findFirst()
                        .orElse(null));
    }

    public void click(String css) {
        new WebDriverWait(driver, PATIENCE)
                .until(ExpectedConditions.elementToBeClickable(By.cssSelector(css)))
                .click();
    }

    public void clickText(String text) {
        var anywhere = By.xpath("//*[self::a or self::button or self::summary or self::span or self::label or self::h4]"
                + "[contains(normalize-space(.), \"" + text + "\")]");
        new WebDriverWait(driver, PATIENCE)
                .until(ExpectedConditions.elementToBeClickable(anywhere))
                .click();
    }

    /** Waits until one of these bears the text, as a list that fills by itself does. */
    public void clickOneOf(String css, String text) {
        new WebDriverWait(driver, PATIENCE)
                .ignoring(StaleElementReferenceException.class)
                .until(page -> page.findElements(By.cssSelector(css)).stream()
                        .filter(element -> element.getText().contains(text))
                        .findFirst()
                        .map(element -> {
                            // Drawn anew in between: looked for again.
                            element.click();
                            return element;
                        })
                        .orElse(null));
    }

    public void type(String css, String text) {
        var field = see(css);
        field.clear();
        field.sendKeys(text);
    }

    /** A long text at once, as if it were pasted. */
    void fill(String css, String text) {
        driver.executeScript("document.querySelector(arguments[0]).value = arguments[1]", css, text);
    }

    List<String> texts(String css) {
        return driver.findElements(By.cssSelector(css)).stream()
                .map(WebElement::getText)
                .toList();
    }

    public String value(String css) {
        return String.valueOf(see(css).getDomProperty("value"));
    }

    /** What the browser was forbidden by a policy since this was last asked. */
    List<String> forbidden() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::getMessage)
                .filter(message -> message.contains("Content Security Policy"))
                .toList();
    }

    /** Keeps a picture of what is on the screen beside the test reports. */
    public Path picture(String name) throws IOException {
        var file = Files.createDirectories(Path.of("target", "browser")).resolve(name + ".png");
        return Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
    }

    /** Shows pages in this width and colour scheme from now on. */
    void look(int width, String scheme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
        size(width, 900);
    }

    private void size(int width, long height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    /** The whole page, as long as it is, into {@code target/pictures}. */
    void wholePicture(String name, int width) throws IOException {
        size(width, Math.max(600, Math.min(number("document.documentElement.scrollHeight"), 6_000)));
        var file = Files.createDirectories(Path.of("target", "pictures")).resolve(name + ".png");
        var picture = driver.getScreenshotAs(OutputType.BYTES);
        Files.write(file, picture);
        if (Boolean.getBoolean("pictures.publish") && PUBLISHED.contains(name))
            Files.write(Path.of("docs", "images", "console-" + name + ".png"), picture);
        size(width, 900);
    }

    /** How far the page is wider than its window. */
    long sideways() {
        return number("document.documentElement.scrollWidth - window.innerWidth");
    }

    /** What keeps somebody from using the page, by the rules of WCAG 2.2 AA. */
    List<String> barriers() {
        return new AxeBuilder()
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                        .analyze(driver)
                        .getViolations()
                        .stream()
                        .flatMap(rule -> rule.getNodes().stream().map(node -> rule.getId() + ": " + node.getHtml()))
                        .toList();
    }

    void press(CharSequence... keys) {
        driver.switchTo().activeElement().sendKeys(keys);
    }

    void focus(String css) {
        driver.executeScript("document.querySelector(arguments[0]).focus()", css);
    }

    void gone(String css) {
        new WebDriverWait(driver, PATIENCE).until(ExpectedConditions.invisibilityOfElementLocated(By.cssSelector(css)));
    }

    String focused() {
        return driver.switchTo().activeElement().getText();
    }

    private long number(String script) {
        return ((Number) Objects.requireNonNull(driver.executeScript("return " + script))).longValue();
    }

    @Override
    public void close() throws IOException {
        driver.quit();
        FileSystemUtils.deleteRecursively(profile);
    }
}
