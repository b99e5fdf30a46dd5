package main

import (
	"strconv"
	"strings"
)

// object of JSON, such as a rule of a route.
type object = map[string]any

// objects of a JSON array, to be changed in place.
func objects(array any) (all []object) {
	elements, _ := array.([]any)
	for _, element := range elements {
		all = append(all, element.(object))
	}
	return all
}

// list is the JSON array of objects.
func list(objects []object) []any {
	array := make([]any, len(objects))
	for i, object := range objects {
		array[i] = object
	}
	return array
}

func copyFields(to, from object, fields ...string) {
	for _, field := range fields {
		if value, there := from[field]; there {
			to[field] = value
		}
	}
}

// backend of a rule by the name of its Service; nil if it has none.
func backend(rule object, name string) object {
	for _, backend := range objects(rule["backendRefs"]) {
		if backend["name"] == name {
			return backend
		}
	}
	return nil
}

// isNamed tells whether a rule has a name, or that name with a number: `beta`, `beta-1`.
func isNamed(rule object, name string) bool {
	full, _ := rule["name"].(string)
	rest, found := strings.CutPrefix(full, name)
	if !found || rest == "" {
		return found
	}
	number, found := strings.CutPrefix(rest, "-")
	_, err := strconv.ParseUint(number, 10, 16)
	return found && err == nil
}
