package de.arbeitsmarktmentoren.cases.privacy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.AlterConfigOp.OpType;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;

import de.arbeitsmarktmentoren.cases.RealStack;
import de.arbeitsmarktmentoren.contracts.CaseTopic;

/** The same stack where the topic of the cases is compacted within seconds, and not after a week. */
public class CompactingStack extends RealStack {

    @Override
    public Map<String, String> start() {
        Map<String, String> settings = new HashMap<>(super.start());
        // Each closes a segment, for what is being written is never compacted.
        settings.put("outbox.relay.heartbeat", "500ms");
        Map<String, String> topic = new HashMap<>(CaseTopic.CONFIG);
        topic.putAll(Map.of("segment.ms", "1000", "min.compaction.lag.ms", "0", "max.compaction.lag.ms", "1000",
                "min.cleanable.dirty.ratio", "0.001", "delete.retention.ms", "0"));
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", settings.get("kafka.bootstrap.servers")))) {
            admin.incrementalAlterConfigs(Map.of(new ConfigResource(ConfigResource.Type.BROKER, ""),
                    List.of(new AlterConfigOp(new ConfigEntry("log.cleaner.backoff.ms", "500"), OpType.SET)))).all().get();
            admin.createTopics(List.of(new NewTopic(CaseTopic.NAME, Optional.of(CaseTopic.PARTITIONS),
                    Optional.of((short) 1)).configs(topic))).all().get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return settings;
    }
}
