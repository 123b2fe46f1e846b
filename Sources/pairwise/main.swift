import PairwiseCommand

await Pairwise.run()
