package residence.kit.evidence;

import java.net.URI;
import java.nio.file.Path;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * The store of evidence that all services share: {@code residence.evidence.folder}, else {@code residence.evidence.s3.*}
 * ({@code endpoint}, {@code bucket}, {@code access-key}, {@code secret-key}, {@code region}). A service does not start
 * without one.
 */
@Configuration(proxyBeanMethods = false)
public class EvidenceConfiguration {
    private static final String SETTINGS = "residence.evidence.";

    @Bean
    ObjectStore evidenceObjects(Environment settings) {
        var folder = settings.getProperty(SETTINGS + "folder");
        return folder == null
                ? new S3Objects(s3(settings), required(settings, "s3.bucket"))
                : ObjectStore.in(Path.of(folder));
    }

    private static S3Client s3(Environment settings) {
        var credentials =
                AwsBasicCredentials.create(required(settings, "s3.access-key"), required(settings, "s3.secret-key"));
        return S3Client.builder()
                .endpointOverride(URI.create(required(settings, "s3.endpoint")))
                .region(Region.of(settings.getProperty(SETTINGS + "s3.region", "us-east-1")))
                .forcePathStyle(true)
                .credentialsProvider(StaticCredentialsProvider.create(credentials))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
    }

    private static String required(Environment settings, String name) {
        return settings.getRequiredProperty(SETTINGS + name);
    }

    @Bean
    Evidence evidence(ObjectStore store) {
        return new Evidence(store);
    }
}
