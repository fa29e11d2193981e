package residence.kit.evidence;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Objects of a bucket, by the S3 API. The first object makes the bucket, where nobody did. */
final class S3Objects implements ObjectStore, AutoCloseable {
    private static final int NOT_FOUND = 404;

    private final S3Client s3;
    private final String bucket;

    S3Objects(S3Client s3, String bucket) {
        this.s3 = s3;
        this.bucket = bucket;
    }

    @Override
    public boolean has(String key) {
        return found(() -> s3.headObject(head -> head.bucket(bucket).key(key))).isPresent();
    }

    @Override
    public Optional<InputStream> open(String key) {
        return found(() -> s3.getObject(get -> get.bucket(bucket).key(key)));
    }

    @Override
    public void put(String key, Path file) {
        put(key, RequestBody.fromFile(file));
    }

    @Override
    public void put(String key, byte[] bytes) {
        put(key, RequestBody.fromBytes(bytes));
    }

    @Override
    public void delete(String key) {
        found(() -> s3.deleteObject(delete -> delete.bucket(bucket).key(key)));
    }

    @Override
    public void close() {
        s3.close();
    }

    private void put(String key, RequestBody body) {
        try {
            s3.putObject(put -> put.bucket(bucket).key(key), body);
        } catch (NoSuchBucketException none) {
            first(key, body);
        } catch (SdkException e) {
            throw new ObjectsAway(e);
        }
    }

    private void first(String key, RequestBody body) {
        try {
            s3.createBucket(create -> create.bucket(bucket));
            s3.putObject(put -> put.bucket(bucket).key(key), body);
        } catch (SdkException e) {
            throw new ObjectsAway(e);
        }
    }

    private static <T> Optional<T> found(Supplier<T> question) {
        try {
            return Optional.of(question.get());
        } catch (S3Exception e) {
            if (e.statusCode() == NOT_FOUND) {
                return Optional.empty();
            }
            throw new ObjectsAway(e);
        } catch (SdkException e) {
            throw new ObjectsAway(e);
        }
    }
}
