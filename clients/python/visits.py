"""Every visit with visitor, place and date as written. Nothing but Python 3.9 is needed."""
import json
import os
import pathlib
import urllib.request

address = (os.environ.get("ATTEST_URL") or "http://127.0.0.1:4000").rstrip("/")
query = (pathlib.Path(__file__).parent / "../typescript/visits.graphql").read_text("utf-8")

request = urllib.request.Request(
    f"{address}/graphql",
    data=json.dumps({"query": query}).encode(),
    headers={"Content-Type": "application/json"},
)
try:
    with urllib.request.urlopen(request, timeout=60) as response:
        answer = json.load(response)
except OSError as error:
    raise SystemExit(f"Attest does not answer at {address}: {error}")
if "errors" in answer:
    raise SystemExit("\n".join(error["message"] for error in answer["errors"]))

for edge in answer["data"]["claims"]["edges"]:
    visitor, visit = edge["node"]["subject"], edge["node"]["object"]
    places = ", ".join(each["node"]["object"]["name"] for each in visit["claims"]["edges"])
    date = visit["date"]["asWritten"] if visit["date"] else ""
    print(visitor["name"], visit["name"], places, date, sep="\t")
