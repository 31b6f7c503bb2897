"""One graph of a folder of articles, counted by a cluster.

    spark-submit examples/spark/graph.py articles/ -o news.graphml

The folder holds Parquet or JSON Lines with the columns id, text, and perhaps date and language. By default Spark reads
them, wherever they lie (hdfs://, s3a://, ...); with --by-workers the workers open the files themselves, texts (.txt)
too, which costs less and asks for a folder that all of them see.

It ends with 0 where all was read, and with 1 where something was not, which is named; the graph is written then too.
"""

import argparse
import sys

from pyspark.sql import SparkSession

from whowhom.spark import relation_graph


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", help="a folder of .parquet or .jsonl files, with --by-workers of .txt files too")
    parser.add_argument("-o", "--output", required=True, help="a .graphml, .json, .csv, .html or .partial file, written where the driver runs")
    parser.add_argument("--format", choices=["json", "parquet"], default="json", help="what Spark reads")
    parser.add_argument("--by-workers", action="store_true", help="let the workers open the files")
    parser.add_argument("--partitions", type=int, help="how many tasks the work is parted into")
    parser.add_argument("--language", action="append", default=[], help="read names in this language too")
    parser.add_argument("--gazetteer", action="append", default=[], help="a file or folder of names to add")
    parser.add_argument("--rules", action="append", default=[], help="a file or folder of rules for relations to add")
    parser.add_argument("--slices", choices=["month", "quarter", "year"], help="count by slices of time too")
    parser.add_argument("--from", dest="from_date", help="only documents from this date on")
    parser.add_argument("--to", dest="to_date", help="only documents up to this date")
    arguments = parser.parse_args()

    spark = SparkSession.builder.appName("whowhom").getOrCreate()
    settings = {name: getattr(arguments, name) for name in ("gazetteer", "rules", "slices", "from_date", "to_date")}
    settings["languages"] = arguments.language
    if arguments.by_workers:
        graph, errors = relation_graph(
            paths=arguments.folder, spark=spark, partitions=arguments.partitions, **settings
        )
    else:
        frame = spark.read.format(arguments.format).load(arguments.folder)
        if arguments.partitions:
            frame = frame.repartition(arguments.partitions)
        graph, errors = relation_graph(frame, **settings)
    spark.stop()

    for error in errors:
        print(f"{error.id}: {error.reason}", file=sys.stderr)
    graph.write(arguments.output)
    print(graph, file=sys.stderr)
    return 1 if errors else 0


if __name__ == "__main__":
    sys.exit(main())
