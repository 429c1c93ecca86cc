"""The graph in pandas and networkx: who is spoken of, how surely, by whom, and who stands between the others.

    pip install -r clients/python/requirements.txt
    python clients/python/analysis.py
"""
import io
import os
import urllib.request

import networkx as nx
import pandas as pd

address = (os.environ.get("ATTEST_URL") or "http://127.0.0.1:4000").rstrip("/")


def load(name: str) -> bytes:
    with urllib.request.urlopen(f"{address}/export/{name}", timeout=60) as response:
        return response.read()


# %% Tables: a row for each claim and for each entity
claims = pd.read_csv(io.BytesIO(load("claims.csv")), encoding="utf-8-sig", keep_default_na=False)
entities = pd.read_csv(io.BytesIO(load("entities.csv")), encoding="utf-8-sig", keep_default_na=False)
print(f"{len(claims)} claims about {len(entities)} entities\n")

print("How it is said, and by whom")
print(claims.pivot_table(index="speaker", columns="wording", values="id", aggfunc="count", fill_value=0), "\n")

print("What is not put flatly, with the words that hedge it")
hedged = claims[claims["wording"] != "STATED"]
print(hedged[["wording", "cue", "sentence"]].head(5).to_string(index=False), "\n")

# %% A graph: one edge for each claim, with all that is known of it
graph = nx.read_graphml(io.BytesIO(load("graph.graphml")), force_multigraph=True)
assert graph.number_of_nodes() == len(entities) and graph.number_of_edges() == len(claims)
names = nx.get_node_attributes(graph, "label")

stated = nx.MultiDiGraph(
    (source, target, key, data)
    for source, target, key, data in graph.edges(keys=True, data=True)
    if data["wording"] == "STATED" and data["polarity"] == "AFFIRMED"
)
together = nx.Graph(stated)
print(f"By stated claims alone {together.number_of_nodes()} are joined, in {nx.number_connected_components(together)} parts\n")

print("Who stands between the others (betweenness, by all that is not denied)")
joined = nx.Graph((a, b) for a, b, data in graph.edges(data=True) if data["polarity"] == "AFFIRMED")
between = pd.Series(nx.betweenness_centrality(joined)).rename(names).sort_values(ascending=False)
print(between.head(5).round(3).to_string(), "\n")

print("The shortest way from Mike Pompeo to the Government of Iran, with the words behind each step")
path = nx.shortest_path(joined, "person:mike-pompeo", "organization:government-of-iran")
for a, b in zip(path, path[1:]):
    data = next(iter((graph.get_edge_data(a, b) or graph.get_edge_data(b, a)).values()))
    print(f"- {data['sentence']} ({data['wording']}; {data['speaker']}; {data['locator']})")
