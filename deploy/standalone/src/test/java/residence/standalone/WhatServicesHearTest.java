package residence.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yaml.snakeyaml.Yaml;
import residence.events.Service;

/**
 * A service that hears another hears whatever that one relies on: a reaction waits until all that an entry relied on is
 * here, and would wait for ever for what is never heard (docs/decisions/0002).
 */
class WhatServicesHearTest {

    @ParameterizedTest
    @EnumSource(Service.class)
    void whatAServiceHearsIsClosed(Service service) throws IOException {
        var known = EnumSet.of(service);
        known.addAll(hears(service));
        for (Service heard : hears(service)) {
            assertThat(known).as("%s hears %s", service, heard).containsAll(hears(heard));
        }
    }

    private static Set<Service> hears(Service service) throws IOException {
        var name = service.id() + "-service";
        var file = Path.of("../..", name, "src/main/resources", name + ".yml");
        Map<String, Map<String, Object>> configuration = new Yaml().load(Files.readString(file));
        return names(configuration.get("residence").get("hears"))
                .map(String::strip)
                .map(Service::of)
                .collect(Collectors.toSet());
    }

    private static Stream<String> names(Object hears) {
        return hears instanceof List<?> list
                ? list.stream().map(Object::toString)
                : Stream.of(hears.toString().split(","));
    }
}
