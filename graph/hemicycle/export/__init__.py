"""Write the graph in the formats that its users open."""
