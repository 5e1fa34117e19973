package dev.myelin.benchmarks.rows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.ResourcelessJobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.file.FlatFileItemReader;
import org.springframework.batch.infrastructure.item.file.FlatFileItemWriter;
import org.springframework.batch.infrastructure.item.file.builder.FlatFileItemReaderBuilder;
import org.springframework.batch.infrastructure.item.file.builder.FlatFileItemWriterBuilder;
import org.springframework.batch.infrastructure.support.transaction.ResourcelessTransactionManager;
import org.springframework.core.io.FileSystemResource;

/** Rows through Spring Batch: a line reader, Jackson for the lines, chunks of a thousand, and a repository without a database. */
public final class SpringRows {

    private static final int CHUNK = 1000;

    private SpringRows() {}

    /** Reads the first file and writes the second. */
    public static void main(String[] files) throws Exception {
        JobRepository repository = new ResourcelessJobRepository();
        Step step = new StepBuilder("copy", repository)
                .<Row, Row>chunk(CHUNK)
                .transactionManager(new ResourcelessTransactionManager())
                .reader(reader(Path.of(files[0])))
                .processor(row -> row)
                .writer(writer(Path.of(files[1])))
                .build();
        Job job = new JobBuilder("rows", repository).start(step).build();
        JobParameters parameters = new JobParameters();
        JobExecution execution = repository.createJobExecution(
                repository.createJobInstance("rows", parameters), parameters, new ExecutionContext());
        job.execute(execution);
        if (execution.getStatus() != BatchStatus.COMPLETED) {
            throw new IllegalStateException(execution.toString());
        }
    }

    private static FlatFileItemReader<Row> reader(Path file) {
        ObjectReader rows = new ObjectMapper().readerFor(Row.class);
        return new FlatFileItemReaderBuilder<Row>()
                .name("rows")
                .resource(new FileSystemResource(file))
                .lineMapper((line, number) -> rows.readValue(line))
                .build();
    }

    private static FlatFileItemWriter<Row> writer(Path file) {
        ObjectWriter rows = new ObjectMapper().writerFor(Row.class);
        return new FlatFileItemWriterBuilder<Row>()
                .name("copies")
                .resource(new FileSystemResource(file))
                .lineAggregator(row -> {
                    try {
                        return rows.writeValueAsString(row);
                    } catch (JsonProcessingException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .build();
    }
}
