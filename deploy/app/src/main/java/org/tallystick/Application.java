package org.tallystick;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** All modules in one process. */
@SpringBootApplication
@Modulithic(systemName = "Tallystick")
public class Application {}
