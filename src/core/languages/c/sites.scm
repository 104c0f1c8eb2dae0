; insert(…)   scan->insert(…)
(call_expression function: (identifier) @name) @call
(call_expression function: (field_expression) @name) @call

; count = 1   node->next = …   int count = 1;
(assignment_expression left: (_) @name) @assign
(init_declarator declarator: (identifier) @name) @assign
(init_declarator declarator: (pointer_declarator declarator: (identifier) @name)) @assign

; case HNSW_SCAN:
(case_statement value: (_) @name ":" @end) @case

; return …;
(return_statement) @return
