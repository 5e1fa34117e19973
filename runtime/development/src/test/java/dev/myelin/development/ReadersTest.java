package dev.myelin.development;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Models that are not everybody's. */
class ReadersTest extends BackendFixture {

    private static final String FILE = "/files/models/7/model.zip";

    @BeforeEach
    void models() throws Exception {
        write("models/7/model.json", "{\"name\": \"seven\", \"file\": \"model.zip\", \"readers\": [\"ann\", \"bob\"]}");
        write("models/7/model.zip", "of all tenants");
        write("tenants/acme/models/7/model.json", "{\"name\": \"acme's\", \"file\": \"model.zip\"}");
        write("tenants/acme/models/7/model.zip", "of acme");
    }

    @Test
    void areForTheTokensThatTheyList() throws Exception {
        assertThat(caller.get("/models/7/", "Authorization", "Token ann").text())
                .isEqualTo("{\"id\":7,\"name\":\"seven\",\"file\":\"" + backend.url() + FILE + "\"}");
        assertThat(caller.get(FILE, "Synapse-Access-Token", "bob").text()).isEqualTo("of all tenants");
    }

    @Test
    void areForNobodyElse() throws Exception {
        for (String path : new String[] {"/models/7/", FILE, FILE + ".sha256"}) {
            Caller.Reply reply = caller.get(path, "Authorization", "Token eve");
            assertThat(reply.status()).isEqualTo(403);
            assertThat(reply.field("detail")).isEqualTo("You do not have permission to perform this action.");
            assertThat(caller.get(path).status()).isEqualTo(401);
        }
        assertThat(caller.get("/models/", "Authorization", "Token eve").field("count"))
                .isEqualTo(0);
        assertThat(caller.get("/models/", "Authorization", "Token ann").field("count"))
                .isEqualTo(1);
    }

    @Test
    void areATenantsOwnWhereItHasAny() throws Exception {
        String[] acme = {"Authorization", "Token eve", "Synapse-Tenant", "Token acme"};
        assertThat(caller.get("/models/7/", acme).field("name")).isEqualTo("acme's");
        assertThat(caller.get(FILE, acme).text()).isEqualTo("of acme");
        String[] other = {"Authorization", "Token ann", "Synapse-Tenant", "Token other"};
        assertThat(caller.get("/models/7/", other).field("name")).isEqualTo("seven");
        assertThat(caller.get(FILE, other).text()).isEqualTo("of all tenants");
    }

    @Test
    void thatAreFoldersAreArchivesOfTheirTenants() throws Exception {
        write("models/8/model.json", "{}");
        write("models/8/words.txt", "of all");
        write("tenants/acme/models/8/model.json", "{}");
        write("tenants/acme/models/8/words.txt", "of acme alone");
        String archive = "/files/archives/8/8.zip";
        byte[] all = caller.get(archive).response().body();
        byte[] acme = caller.get(archive, "Synapse-Tenant", "acme").response().body();
        assertThat(acme).isNotEqualTo(all);
        assertThat(caller.get(archive).response().body()).isEqualTo(all);
    }

    @Test
    void noTenantLeadsElsewhere() throws Exception {
        write("models/8/model.json", "{\"name\": \"eight\"}");
        for (String tenant : new String[] {"..", "../tenants/acme", "", "Token "}) {
            assertThat(caller.get("/models/8/", "Synapse-Tenant", tenant).field("name"))
                    .isEqualTo("eight");
        }
    }
}
