# What `npm run fuzz` holds against an answer: 5xx, or a failure that the server did not expect.
# schemathesis' own check takes each refusal for a server's error: GraphQL says NOT_FOUND with `data: null`.
import schemathesis


@schemathesis.check
def no_server_error(ctx, response, case):
    assert response.status_code < 500, f"answered with {response.status_code}"
    assert b"INTERNAL_SERVER_ERROR" not in response.content, "masked: the server's log has the reason"
