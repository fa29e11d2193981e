package residence.kit.stream;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/** How far Axon's processors have come, in the service's database and in Spring's transactions. */
final class Tokens {
    /** After which another instance may go on with what a dead one was processing. */
    private static final Duration CLAIM = Duration.ofSeconds(5);

    private Tokens() {}

    /** @param instance stable name of this instance: it takes its own claims back at once after a restart */
    static TokenStore store(DataSource database, Optional<String> instance) {
        var transactional = new TransactionAwareDataSourceProxy(database);
        return JdbcTokenStore.builder()
                .connectionProvider(() -> connect(transactional))
                .schema(schema())
                .serializer(Jackson3Serializer.builder()
                        .jsonMapperBuilderCustomizer(Tokens::readAxonsOwnTypes)
                        .build())
                .contentType(byte[].class)
                .claimTimeout(CLAIM)
                .nodeId(instance.orElseGet(() -> UUID.randomUUID().toString()))
                .build();
    }

    private static Connection connect(DataSource database) throws SQLException {
        return database.getConnection();
    }

    /** Tokens name their classes in the JSON; no other class is ever made from it. */
    private static void readAxonsOwnTypes(JsonMapper.Builder mapper) {
        mapper.polymorphicTypeValidator(BasicPolymorphicTypeValidator.builder()
                .allowIfSubType("org.axonframework.")
                .build());
    }

    private static TokenSchema schema() {
        return TokenSchema.builder()
                .setTokenTable("processor_token")
                .setProcessorNameColumn("processor")
                .setSegmentColumn("segment")
                .setTokenColumn("token")
                .setTokenTypeColumn("token_type")
                .setTimestampColumn("touched_at")
                .setOwnerColumn("owner")
                .build();
    }
}
