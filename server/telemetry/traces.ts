// OpenTelemetry spans from request to question to statement. Nothing is made, loaded or sent unless an endpoint is set; never what somebody typed.
import { setTimeout as sleep } from "node:timers/promises";
import {
  type Attributes,
  context,
  propagation,
  type Span,
  SpanKind,
  SpanStatusCode,
  trace,
} from "@opentelemetry/api";

/** Milliseconds that the end of the process waits for the last spans to be taken. */
const longestEnd = 2_000;

type Kind = "server" | "internal" | "client";
const kinds: Record<Kind, SpanKind> = {
  server: SpanKind.SERVER,
  internal: SpanKind.INTERNAL,
  client: SpanKind.CLIENT,
};

/** `run` within a span, which ends with it; what it throws is told by its name alone. */
export async function inSpan<T>(
  name: string,
  kind: Kind,
  attributes: Attributes,
  run: (span: Span) => Promise<T> | T,
): Promise<T> {
  return await trace
    .getTracer("attest")
    .startActiveSpan(name, { kind: kinds[kind], attributes }, async (span) => {
      try {
        return await run(span);
      } catch (error) {
        span.setStatus({ code: SpanStatusCode.ERROR });
        span.setAttribute("error.type", (error as Error).name);
        throw error;
      } finally {
        span.end();
      }
    });
}

/** Below the span of whoever asks, where its headers name one (W3C Trace Context). */
export const underCaller = <T>(headers: object, run: () => T): T =>
  context.with(propagation.extract(context.active(), headers), run);

/** Sends spans to `endpoint` by OTLP over HTTP from now on. Gives what sends the last ones and ends it. */
export async function startTraces(endpoint: string): Promise<() => Promise<void>> {
  const [{ TracerProvider, BatchSpanProcessor }, { OTLPTraceExporter }, { resourceFromAttributes }] =
    await Promise.all([
      import("@opentelemetry/sdk-trace"),
      import("@opentelemetry/exporter-trace-otlp-http"),
      import("@opentelemetry/resources"),
    ]);
  const { AsyncLocalStorageContextManager } = await import("@opentelemetry/context-async-hooks");
  const { W3CTraceContextPropagator } = await import("@opentelemetry/core");
  const exporter = new OTLPTraceExporter({ url: `${endpoint.replace(/\/+$/, "")}/v1/traces` });
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ "service.name": process.env.OTEL_SERVICE_NAME || "attest" }),
    spanProcessors: [new BatchSpanProcessor({ exporter })],
  });
  context.setGlobalContextManager(new AsyncLocalStorageContextManager());
  propagation.setGlobalPropagator(new W3CTraceContextPropagator());
  trace.setGlobalTracerProvider(provider);
  return async () => {
    // nobody there may take them, or not in time
    await Promise.race([provider.shutdown().catch(() => {}), sleep(longestEnd, null, { ref: false })]);
    trace.disable();
    context.disable();
    propagation.disable();
  };
}
