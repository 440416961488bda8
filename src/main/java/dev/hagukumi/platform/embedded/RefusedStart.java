package dev.hagukumi.platform.embedded;

import dev.hagukumi.platform.Secrets.MissingSetting;
import dev.hagukumi.platform.UnfitContent;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

/** Says in plain words why a start was refused, instead of a stack trace. */
class RefusedStart implements FailureAnalyzer {

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            var mend = mend(cause);
            if (mend != null) return new FailureAnalysis(String.valueOf(cause.getMessage()), mend, cause);
        }
        return null;
    }

    private static @Nullable String mend(Throwable cause) {
        if (cause instanceof HalfConfigured) return "Complete the configuration, or take it out.";
        if (cause instanceof NothingEmbedded) return "Set both, or start the jar without -server in its name.";
        if (cause instanceof MissingSetting) return "Set it, for example in .env beside docker-compose.yml.";
        if (cause instanceof DataFolderInUse) return "Stop the other one, or set HAGUKUMI_DATA to another folder.";
        if (cause instanceof UnfitContent) return "Mend the places named above; nothing was taken over.";
        return null;
    }
}
