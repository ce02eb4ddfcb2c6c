"""Reconciles one network with SciPy: sparse LU of the KKT system, one Gauss-Newton step, then Newton with the exact Hessian; for masses alone the closed
solution with all variances. Prints the seconds of the solution and the objective."""
import json, sys, time
import numpy as np, scipy.sparse as sp, scipy.sparse.linalg as sla

p = json.load(open(sys.argv[1]))
index = {n["code"]: i for i, n in enumerate(p["nodes"])}
S, N, K = len(p["streams"]), len(index), len(p["components"])
rows, cols, vals = [], [], []
for s, stream in enumerate(p["streams"]):
    for end, sign in (("to", 1.0), ("from", -1.0)):
        if stream[end] is not None:
            rows.append(index[stream[end]]); cols.append(s); vals.append(sign)
A = sp.csr_matrix((vals, (rows, cols)), shape=(N, S))
mass = [s["mass"] for s in p["streams"]]
yF = np.array([m["value"] for m in mass])
measured = np.array([m["state"] == "measured" for m in mass])
sdF = np.array([m["standardUncertainty"] or 0.02 * m["value"] for m in mass])
yC = np.array([[s["assays"][k]["value"] for s in p["streams"]] for k in range(K)]).reshape(K, S)
sdC = np.array([[s["assays"][k]["standardUncertainty"] for s in p["streams"]] for k in range(K)]).reshape(K, S)

def linear():
    V = sp.diags(sdF ** 2); r = A @ yF
    lu = sla.splu((A @ V @ A.T).tocsc()); lam = lu.solve(r)
    W = lu.solve((A @ V).toarray())
    _ = sdF ** 2 - np.asarray((A @ V).multiply(sp.csr_matrix(W)).sum(0)).ravel()
    return float(r @ lam)

def bilinear():
    n = S * (K + 1); y = np.concatenate([yF, yC.ravel()]); sd = np.concatenate([sdF, sdC.ravel()])
    W = np.concatenate([measured, np.ones(S * K, bool)]).astype(float); x = y.copy(); lam = None
    for it in range(100):
        F, C = x[:S], x[S:].reshape(K, S)
        g = np.concatenate([A @ F] + [A @ (F * C[k]) for k in range(K)])
        blocks = [[A] + [None] * K]
        for k in range(K):
            row = [A @ sp.diags(C[k])] + [None] * K; row[k + 1] = A @ sp.diags(F); blocks.append(row)
        J = sp.bmat(blocks, format="csr") @ sp.diags(sd)
        if it == 0:
            rs = np.sqrt(np.asarray(J.multiply(J).sum(1)).ravel())
        J = sp.diags(1 / rs) @ J; H = sp.diags(W).tocsc()
        if lam is not None:
            L = (lam / rs).reshape(K + 1, N)
            B = [sp.diags((A.T @ L[k + 1]) * sdF * sdC[k]) for k in range(K)]
            zero = sp.csc_matrix((S, S))
            H = H + sp.bmat([[zero] + B] + [[B[k]] + [zero] * K for k in range(K)], format="csc")
        sol = sla.splu(sp.bmat([[H, J.T], [J, None]], format="csc")).solve(np.concatenate([-W * (x - y) / sd, -g / rs]))
        step = sol[:n] * sd; lam = sol[n:]; x = x + step
        if np.max(np.abs(step) / np.maximum(np.abs(x), 1e-12)) < 1e-13:
            break
    return float((W * ((x - y) / sd) ** 2).sum())

best, value = 1e9, 0.0
for _ in range(3):
    start = time.perf_counter(); value = bilinear() if K else linear(); best = min(best, time.perf_counter() - start)
print(json.dumps(dict(seconds=best, objective=value)))
