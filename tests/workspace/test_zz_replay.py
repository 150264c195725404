import sys; sys.path.insert(0,"/tmp/sync2")
import replay
def test_it(catalogue):
    replay.run2([(1,'bin',0),(0,'freeze',0)],328,catalogue)
