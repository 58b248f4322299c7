"""Large corpora: the stages over shards, on one machine or a cluster, resumable, the same bytes everywhere."""
