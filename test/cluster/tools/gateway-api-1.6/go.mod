module cdk8s-canary/gateway-api-1.6

go 1.25.0

// Only its files are used, so `go mod tidy` would drop it.
require sigs.k8s.io/gateway-api v1.6.1
