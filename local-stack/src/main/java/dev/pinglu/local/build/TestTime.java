package dev.pinglu.local.build;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * How long one test took.
 *
 * @param name class, without its package, and method
 * @param seconds as the report tells
 */
record TestTime(String name, double seconds) {

    /** Every test in the surefire and failsafe reports of the modules right below {@code root}. */
    static List<TestTime> all(Path root) throws IOException {
        List<TestTime> times = new ArrayList<>();
        for (Path report : reports(root)) {
            try (InputStream xml = Files.newInputStream(report)) {
                times.addAll(read(xml));
            } catch (XMLStreamException cutOff) {
                System.err.println("Skipped " + report + ", which cannot be read: " + cutOff.getMessage());
            }
        }
        return times;
    }

    private static List<Path> reports(Path root) throws IOException {
        List<Path> reports = new ArrayList<>();
        for (Path module : children(root)) {
            for (String kind : List.of("surefire-reports", "failsafe-reports")) {
                Path folder = module.resolve("target").resolve(kind);
                if (Files.isDirectory(folder)) {
                    children(folder).stream()
                            .filter(file -> file.getFileName().toString().matches("TEST-.*\\.xml"))
                            .forEach(reports::add);
                }
            }
        }
        return reports;
    }

    private static List<Path> children(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        }
    }

    private static List<TestTime> read(InputStream xml) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XMLStreamReader reader = factory.createXMLStreamReader(xml);
        List<TestTime> times = new ArrayList<>();
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamReader.START_ELEMENT
                    && reader.getLocalName().equals("testcase")) {
                String type = reader.getAttributeValue(null, "classname");
                String name = type.substring(type.lastIndexOf('.') + 1) + "." + reader.getAttributeValue(null, "name");
                String seconds = reader.getAttributeValue(null, "time").replace(",", "");
                times.add(new TestTime(name, Double.parseDouble(seconds)));
            }
        }
        return times;
    }
}
